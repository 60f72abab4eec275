import { MessageCircle } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { to } from '../router';
import { useMe } from '../shell/context';
import { localDay, number } from '../texts/format';
import { Button, LinkButton } from '../ui/Button';
import { recapPath } from './asking';
import type { RecapData } from './load';
import type { Period } from './period';
import { groupReminder, whatsApp, reminderText } from './reminder';
import { silenceText, silentChildren } from './reporting';
import { useRecapWords } from './words';

const FIRST = 8;

/** Who has not reported yet and since when, in quiet words. */
export function SilentCard({ data, period }: { data: RecapData; period: Period }) {
  const t = useRecapWords();
  const { timeZone } = useMe().team;
  const [all, setAll] = useState(false);
  const today = localDay(new Date(), timeZone);
  if (!data.reporting) return null;
  const { reporting } = data;
  const silent = silentChildren(reporting);
  if (silent.length === 0) return null;
  return (
    <section class="card stack" id="belum-lapor" tabIndex={-1} aria-labelledby="belum-lapor-title">
      <h2 id="belum-lapor-title">{t.silent}</h2>
      <ul class="silent">
        {silent.slice(0, all ? undefined : FIRST).map((row) => (
          <li key={row.region} class="row wrap">
            <a class="grow" href={to(recapPath(row.region, period))}>
              {row.name}
            </a>
            <span class="missing">{silenceText(row, reporting, timeZone, today)}</span>
            <LinkButton
              size="small"
              tone="quiet"
              icon={MessageCircle}
              label={t.remindLabel(row.name)}
              href={whatsApp(reminderText(row, reporting))}
              newTab
            >
              {t.remind}
            </LinkButton>
          </li>
        ))}
      </ul>
      {silent.length > 1 && (
        <LinkButton
          size="small"
          icon={MessageCircle}
          href={whatsApp(groupReminder(silent, reporting, timeZone, today))}
          newTab
        >
          {t.remindAll}
        </LinkButton>
      )}
      {!all && silent.length > FIRST && (
        <Button size="small" onClick={() => setAll(true)}>
          {t.allSilent(number(silent.length))}
        </Button>
      )}
    </section>
  );
}
