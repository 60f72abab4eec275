import { PackageCheck, WifiOff } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { handOver, type Handing } from '../engine/parcel/hand';
import { shortCode } from '../engine/ids';
import type { ReportView } from '../engine/report/reports';
import { back } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { nearDate, size } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { FileReady } from './FileReady';
import './rescue.css';
import { useRescueWords } from './useRescueWords';

/** *Titip laporan*: reports that wait, sealed into a file that another officer's phone brings. */
export function Hand({ query }: ScreenProps) {
  const t = useRescueWords();
  const { shell } = useTexts();
  const { reports, db, making } = useEngine();
  const owner = useMe().officer.id;
  const asked = query.get('id');
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const [handing, setHanding] = useState<Handing | null>(null);
  const views = useLive(async () => (await reports.listUnsent(owner)).filter(waits), [owner]);
  if (!views) return null;
  const isChosen = (id: string) => chosen[id] ?? (asked === null || asked === id);
  const ids = views.map((view) => view.report.id).filter(isChosen);

  async function prepare() {
    setHanding(await handOver(db, owner, ids, making));
  }

  return (
    <Screen
      title={t.hand}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/kegiatan') }}
      narrow
    >
      <p>{t.handHint}</p>
      {views.length === 0 && <p class="small">{t.nothingToHand}</p>}
      {views.length > 0 && (
        <fieldset class="card stack stack-2">
          <legend class="hidden-text">{t.handWhich}</legend>
          {views.map((view) => (
            <Choice
              key={view.report.id}
              view={view}
              checked={isChosen(view.report.id)}
              onChange={(checked) => {
                setChosen({ ...chosen, [view.report.id]: checked });
                setHanding(null);
              }}
            />
          ))}
        </fieldset>
      )}
      {views.length > 0 && handing?.kind !== 'ready' && (
        <Button main wide icon={PackageCheck} disabled={ids.length === 0} onClick={() => void prepare()}>
          {t.prepare}
        </Button>
      )}
      {handing?.kind === 'notReady' && (
        <Banner icon={WifiOff} title={t.notReady}>
          {t.notReadyHint}
        </Banner>
      )}
      {handing?.kind === 'ready' && (
        <section class="card stack">
          <FileReady
            file={handing.file}
            name={`titipan-${ids[0] ? shortCode(ids[0]) : ''}.jejak`}
            what={t.handReady(handing.reports, size(handing.file.size))}
          >
            {handing.photosLeft > 0 && <p class="small">{t.photosStay(handing.photosLeft)}</p>}
            <ol class="numbered small">
              {t.handSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </FileReady>
        </section>
      )}
    </Screen>
  );
}

// What was set aside would be refused from another phone as well.
function waits({ items, progress }: ReportView): boolean {
  return (
    progress.state !== 'attention' && items.some((item) => item.kind === 'text' || item.kind === 'photo')
  );
}

function Choice(props: { view: ReportView; checked: boolean; onChange: (checked: boolean) => void }) {
  const { activity } = useTexts();
  const { report } = props.view;
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="grow">
        {report.title}
        <br />
        <span class="small">
          {report.photos.length > 0 && `${activity.photoCount(report.photos.length)} · `}
          {nearDate(report.startDate)}
        </span>
      </span>
    </label>
  );
}
