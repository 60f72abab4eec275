import { Share, Smartphone, Sparkles, SquarePlus } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { CheckAlarm } from '../notice/today/CheckAlarm';
import { ReportReminder } from '../notice/today/ReportReminder';
import { PracticeCard } from '../practice/certificate/PracticeCard';
import { usePlace } from '../router';
import { news as english } from '../texts/news.en';
import { news as indonesian } from '../texts/news.id';
import { useTexts } from '../texts/texts';
import { VERSION } from '../texts/version';
import { Button } from '../ui/Button';
import { useLive, useValue } from '../ui/hooks';
import { useEngine, usePeople } from './context';
import { installWay } from './install';
import { preferences } from './preferences';

/** What is due, what is new since she looked last, and, once a report has arrived, how the app comes onto the phone. */
export function HomeCards() {
  // In the practice there is nothing new and nothing to install.
  if (usePlace().realm === 'practice') return null;
  return (
    <>
      <CheckAlarm />
      <ReportReminder />
      <PracticeCard />
      <News />
      <InstallHint />
    </>
  );
}

function useNews() {
  return useTexts().locale.startsWith('en') ? english : indonesian;
}

function News() {
  const t = useNews();
  const chosen = preferences(usePeople().store);
  const seen = useLive(async () => ({ version: await chosen.seenVersion() }), []);
  const fresh = seen?.version === null;
  useEffect(() => {
    if (fresh) void chosen.haveSeen(VERSION); // a new phone knows no older version
  }, [fresh]);
  const known = seen?.version;
  if (!known || known === VERSION) return null;
  return (
    <section class="card stack">
      <h2 class="row">
        <Sparkles aria-hidden="true" />
        {t.title}
      </h2>
      <ul class="points">
        {since(known, t.versions).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button size="small" onClick={() => void chosen.haveSeen(VERSION)}>
        {t.understood}
      </Button>
    </section>
  );
}

/** The lines of every version after the one she knows; of the newest alone when that one is not in the list. */
function since(known: string, versions: { version: string; lines: string[] }[]): string[] {
  const at = versions.findIndex(({ version }) => version === known);
  return versions.slice(0, at < 1 ? 1 : at).flatMap(({ lines }) => lines);
}

function InstallHint() {
  const t = useNews();
  const { db } = useEngine();
  const chosen = preferences(usePeople().store);
  const way = useValue(installWay);
  const wanted = useLive(
    async () =>
      !(await chosen.installRefused()) &&
      (await db.receipts.where('key').startsWith('activity:').count()) > 0,
    [],
  );
  if (!wanted || way.kind === 'none') return null;
  return (
    <section class="card stack">
      <div class="row">
        <Smartphone aria-hidden="true" />
        <div class="grow">
          <h2>{t.install}</h2>
          <p class="small">{t.installHint}</p>
        </div>
      </div>
      {way.kind === 'iphone' && (
        <ol class="stack stack-2">
          <li class="row">
            <Share aria-hidden="true" />
            <span>1. {t.share}</span>
          </li>
          <li class="row">
            <SquarePlus aria-hidden="true" />
            <span>2. {t.addToHome}</span>
          </li>
        </ol>
      )}
      <div class="pair">
        <Button size="small" onClick={() => void chosen.refuseInstall()}>
          {t.installNever}
        </Button>
        {way.kind === 'button' && (
          <Button size="small" icon={Smartphone} onClick={() => void way.install()}>
            {t.installNow}
          </Button>
        )}
      </div>
    </section>
  );
}
