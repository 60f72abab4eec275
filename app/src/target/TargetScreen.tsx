import { CloudOff, FileSpreadsheet, Plus, WifiOff } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { NoAnswer } from '../engine/api';
import type { Field } from '../engine/model';
import { recapPath, targetPath } from '../recap/asking';
import { placeName } from '../recap/place';
import { useRecapWords } from '../recap/words';
import { back, navigate } from '../router';
import type { ScreenProps } from '../routes';
import { Failure } from '../shell/Failure';
import { useMe } from '../shell/context';
import { localDay, moment, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { AddTarget } from './AddTarget';
import { perField, shownLines } from './lines';
import { Pace } from './Pace';
import { SheetPanel } from './SheetPanel';
import { TargetsOfField } from './TargetsOfField';
import './target.css';
import { useTargets, type TargetData, type TargetsShown } from './useTargets';
import { useTargetWords } from './useTargetWords';

const FIRST_YEAR = 2020;

/** What a team plans for a year, how far it is, and the setting of it; the same screen on every tier. */
export function TargetScreen({ query }: ScreenProps) {
  const t = useTargetWords();
  const recap = useRecapWords();
  const { shell } = useTexts();
  const { team } = useMe();
  const thisYear = Number(localDay(new Date(), team.timeZone).slice(0, 4));
  const year = readYear(query.get('year'), thisYear);
  const code = query.get('region') ?? team.regionCode;
  const shown = useTargets({ region: code, year });
  const { data } = shown;
  const when = data ? t.per(moment(data.page.asOf, team.timeZone)) : '';
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const period =
    year === thisYear ? { from: `${year}-01`, to: thisMonth } : { from: `${year}-01`, to: `${year}-12` };
  return (
    <Screen
      title={t.title(String(year))}
      subtitle={data ? `${placeName(data.region, recap)} · ${when}` : undefined}
      leave={{ label: shell.back, kind: 'back', onClick: () => back(recapPath(code, period)) }}
      aside={
        <YearChooser
          year={year}
          thisYear={thisYear}
          onYear={(chosen) => navigate(targetPath(code, chosen))}
        />
      }
    >
      <div class="targets" aria-busy={shown.busy}>
        <Trouble shown={shown} />
        {data ? <Targets key={shown.name} data={data} shown={shown} /> : shown.busy && <p>{shell.loading}</p>}
      </div>
    </Screen>
  );
}

function readYear(text: string | null, thisYear: number): number {
  const year = Number(text);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= 2100 ? year : thisYear;
}

function YearChooser(props: { year: number; thisYear: number; onYear: (year: number) => void }) {
  const t = useTargetWords();
  const { year, thisYear } = props;
  const usual = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2];
  const years = usual.includes(year) ? usual : [...usual, year].sort((a, b) => b - a);
  return (
    <label class="target-year">
      <span class="hidden-text">{t.year}</span>
      <select
        class="input"
        value={String(year)}
        onChange={(event) => props.onYear(Number(event.currentTarget.value))}
      >
        {years.map((each) => (
          <option key={each} value={String(each)}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

function Trouble({ shown }: { shown: TargetsShown }) {
  const t = useTargetWords();
  const { shell } = useTexts();
  const zone = useMe().team.timeZone;
  if (shown.failure === null) return null;
  if (!shown.data) return <Failure failure={shown.failure} again={shown.again} />;
  const offline = shown.failure instanceof NoAnswer;
  return (
    <Banner icon={offline ? WifiOff : CloudOff} title={offline ? shell.noAnswer : shell.trouble}>
      {t.seenAt(moment(shown.data.page.asOf, zone))}
    </Banner>
  );
}

type Panel = 'none' | 'add' | 'sheet';

function Targets({ data, shown }: { data: TargetData; shown: TargetsShown }) {
  const t = useTargetWords();
  const [panel, setPanel] = useState<Panel>('none');
  const [only, setOnly] = useState<Field | null>(null);
  const { page } = data;
  const lines = shownLines(page);
  // Without signal what is known is shown, and nothing is offered that needs it.
  const maySet = page.maySet.length > 0 && shown.failure === null;
  const toggle = (which: Panel) => setPanel(panel === which ? 'none' : which);
  return (
    <>
      {lines.length > 0 && <Pace page={page} lines={lines} />}
      {maySet && (
        <div class="row wrap">
          <Button main icon={Plus} onClick={() => toggle('add')}>
            {t.add}
          </Button>
          <Button icon={FileSpreadsheet} size="small" onClick={() => toggle('sheet')}>
            {t.sheet}
          </Button>
        </div>
      )}
      {panel === 'add' && <AddTarget data={data} shown={shown} onDone={() => setPanel('none')} />}
      {panel === 'sheet' && <SheetPanel data={data} shown={shown} onClose={() => setPanel('none')} />}
      <FieldChips lines={lines.map((line) => line.field)} only={only} onOnly={setOnly} />
      {perField(lines, only).map((part) => (
        <TargetsOfField key={part.field} {...part} data={data} shown={shown} maySet={maySet} />
      ))}
      {lines.length === 0 && (
        <div class="card stack stack-2">
          <h2>{t.nothing(String(page.year))}</h2>
          <p>{page.maySet.length > 0 ? t.nothingHint : t.nothingRead}</p>
        </div>
      )}
    </>
  );
}

function FieldChips(props: { lines: Field[]; only: Field | null; onOnly: (field: Field | null) => void }) {
  const t = useTargetWords();
  const names = useTexts().shell.fields;
  const fields = [...new Set(props.lines)];
  if (fields.length < 2) return null;
  const count = (field: Field) => props.lines.filter((each) => each === field).length;
  return (
    <div class="chips target-chips">
      <button
        type="button"
        class="chip"
        aria-pressed={props.only === null}
        onClick={() => props.onOnly(null)}
      >
        {t.all}
      </button>
      {fields.map((field) => (
        <button
          key={field}
          type="button"
          class="chip"
          aria-pressed={props.only === field}
          onClick={() => props.onOnly(field)}
        >
          {names[field]} ({number(count(field))})
        </button>
      ))}
    </div>
  );
}
