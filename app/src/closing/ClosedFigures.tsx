import { PokjaBadge } from '../activity/PokjaBadge';
import type { TotalRow } from '../engine/model';
import { perType } from '../recap/figures';
import { counted } from '../recap/figures';
import { useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { useSeen } from '../shell/useSeen';
import { moment, number, unitAndName } from '../texts/format';
import { useTexts } from '../texts/texts';
import type { PeriodCalls, PeriodView } from './calls';
import { usePeriodWords } from './words';

const SIGN_LETTERS = 8;

/** The figures as they were closed, by place and by result, with the seal that tells whether they are the same. */
export function ClosedFigures({ view, calls }: { view: PeriodView; calls: PeriodCalls }) {
  const t = usePeriodWords();
  const { timeZone } = useMe().team;
  const both = useSeen('closed-figures', `${view.region}/${view.period}/${view.version}`, () =>
    Promise.all([calls.figures('child'), calls.figures('field,type,indicator')]),
  );
  if (!both.data && both.failure !== null) return <Failure failure={both.failure} again={both.again} />;
  if (!both.data) return <p>{useTexts().shell.loading}</p>;
  const [places, results] = both.data;
  return (
    <section class="card stack" aria-labelledby="closed-figures">
      <h2 id="closed-figures">{t.figures}</h2>
      <p class="small">{t.figuresHint(moment(places.closedAt, timeZone))}</p>
      {places.rows.length === 0 && <p>{t.noFigures}</p>}
      {places.rows.length > 0 && <Places rows={places.rows} own={view.region} />}
      {results.rows.length > 0 && <Results rows={results.rows} />}
      {places.late.length > 0 && (
        <div class="stack stack-2">
          <h3>{t.lateFigures}</h3>
          <Places rows={places.late} own={view.region} />
          <Results rows={results.late} />
        </div>
      )}
      {view.missing.length > 0 && (
        <p class="small">
          {t.missingNamed}: {view.missing.map(({ name }) => name).join(', ')}
        </p>
      )}
      {view.changed > 0 && <p class="small">{t.changed(number(view.changed))}</p>}
      <p class="small" title={t.sealHint}>
        {t.seal(places.sha256.slice(0, SIGN_LETTERS))}
      </p>
    </section>
  );
}

function Places({ rows, own }: { rows: TotalRow[]; own: string }) {
  const t = usePeriodWords();
  const sum = (of: (row: TotalRow) => number) => number(rows.reduce((all, row) => all + of(row), 0));
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t.columnPlace}</th>
          <th scope="col" class="num">
            {t.columnActivities}
          </th>
          <th scope="col" class="num">
            {t.columnAttendance}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.child}>
            <th scope="row">{row.child === own && rows.length > 1 ? t.own : row.childName}</th>
            <td class="num">{number(counted(row.activities))}</td>
            <td class="num">{number(attendance(row))}</td>
          </tr>
        ))}
      </tbody>
      {rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t.whole}</th>
            <td class="num">{sum((row) => counted(row.activities))}</td>
            <td class="num">{sum(attendance)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const attendance = (row: TotalRow) => counted(row.participantsMale) + counted(row.participantsFemale);

function Results({ rows }: { rows: TotalRow[] }) {
  return (
    <ul class="stack stack-2">
      {perType(rows).map((type) => (
        <li key={type.type} class="stack stack-1">
          <span class="row">
            <PokjaBadge field={type.field} small />
            <b class="grow">{type.name}</b>
          </span>
          {type.indicators.map((row) => (
            <span key={row.indicator} class="row">
              <span class="grow small">{unitAndName(row.unit ?? '', row.indicatorName ?? '')}</span>
              <b>{number(row.value?.current ?? '0')}</b>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
