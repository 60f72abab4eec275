import { FileDown } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { newId } from '../engine/ids';
import { recapPath } from '../recap/asking';
import { firstDay, lastDay, periodName, readPeriod, type Period } from '../recap/period';
import { placeName } from '../recap/place';
import { useRecapWords } from '../recap/words';
import { back } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe, usePeople } from '../shell/context';
import { Failure } from '../shell/Failure';
import { localDay } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { exportCalls, type ExportOrder, type Format } from './calls';
import { Files } from './Files';
import { useExportWords } from './useExportWords';

type What = 'activities' | 'totals';

/** Where reports and figures of a region are had as files, made in the background. */
export function Downloads({ query }: ScreenProps) {
  const t = useExportWords();
  const { shell } = useTexts();
  const { api } = useEngine();
  const { world } = usePeople();
  const { team } = useMe();
  const [made, setMade] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const code = query.get('region') ?? team.regionCode;
  const period = readPeriod(query, localDay(new Date(), team.timeZone).slice(0, 7));

  async function make(order: ExportOrder) {
    setFailure(null);
    setBusy(true);
    try {
      await exportCalls(api).order(newId(world.now(), world.randomBytes), order);
      setMade(made + 1);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Screen
      title={t.title}
      subtitle={t.about(usePlace(code), periodName(period))}
      leave={{ label: shell.back, kind: 'back', onClick: () => back(recapPath(code, period)) }}
      narrow
    >
      <Choice busy={busy} onMake={(what, format) => void make(orderOf(what, format, code, period))} />
      {failure !== null && <Failure failure={failure} again={() => setFailure(null)} />}
      <Files made={made} />
    </Screen>
  );
}

function orderOf(what: What, format: Format, region: string, period: Period): ExportOrder {
  return what === 'activities'
    ? {
        format,
        activities: {
          region,
          from: firstDay(period.from),
          to: lastDay(period.to),
          state: ['SUBMITTED', 'APPROVED', 'RETURNED'],
        },
      }
    : { format, totals: { region, ...period, by: 'month,child,indicator' } };
}

/** The region in words, or its code until the server has told. */
function usePlace(code: string): string {
  const t = useRecapWords();
  const { api } = useEngine();
  const region = useAnswer(() => api.region(code), [code]);
  return region.state === 'here' ? placeName(region.value, t) : code;
}

function Choice({ busy, onMake }: { busy: boolean; onMake: (what: What, format: Format) => void }) {
  const t = useExportWords();
  const [what, setWhat] = useState<What>('activities');
  const [format, setFormat] = useState<Format>('XLSX');
  const formats: Format[] = ['XLSX', 'CSV', 'JSONL'];
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        onMake(what, format);
      }}
    >
      <fieldset class="stack stack-2" aria-labelledby="what-title">
        <h2 id="what-title">{t.what}</h2>
        <Kind name="activities" now={what} label={t.activities} hint={t.activitiesHint} onChoose={setWhat} />
        <Kind name="totals" now={what} label={t.totals} hint={t.totalsHint} onChoose={setWhat} />
      </fieldset>
      <Select
        name="format"
        label={t.format}
        value={format}
        options={formats.map((value) => ({ value, label: t.formats[value] }))}
        onChange={(chosen) => setFormat(chosen as Format)}
      />
      <p class="small">{t.whole}</p>
      <Button main submit icon={FileDown} disabled={busy}>
        {t.make}
      </Button>
    </form>
  );
}

interface KindProps {
  name: What;
  now: What;
  label: string;
  hint: string;
  onChoose: (what: What) => void;
}

function Kind({ name, now, label, hint, onChoose }: KindProps) {
  return (
    <label class="choice">
      <input type="radio" name="what" checked={now === name} onChange={() => onChoose(name)} />
      <span class="stack stack-1">
        <b>{label}</b>
        <span class="small">{hint}</span>
      </span>
    </label>
  );
}
