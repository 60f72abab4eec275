import { to } from '../router';
import { useMe } from '../shell/context';
import { localDay, number } from '../texts/format';
import { useWide } from '../ui/useWide';
import { evidenceLink, recapPath } from './asking';
import { counted, perChild, type ChildFigure } from './figures';
import type { CountedState } from './evidence';
import type { RecapData } from './load';
import type { Period } from './period';
import { isUnit, percent, silenceText, silentCount } from './reporting';
import { useRecapWords } from './words';

interface Props {
  data: RecapData;
  period: Period;
}

/** Every region one tier below: what it reported, and what of it is checked. */
export function ChildrenCard(props: Props) {
  const t = useRecapWords();
  const wide = useWide();
  const { region, children, byChild, reporting } = props.data;
  const figures = perChild(region, children, byChild, reporting);
  if (children.length === 0) return null;
  return (
    <section class="card stack" id="per-wilayah" tabIndex={-1} aria-labelledby="per-wilayah-title">
      <h2 id="per-wilayah-title">{t.perChild[region.tier]}</h2>
      {wide ? <Wide {...props} figures={figures} /> : <Narrow {...props} figures={figures} />}
    </section>
  );
}

type Drawn = Props & { figures: ChildFigure[] };

function Wide({ figures, ...props }: Drawn) {
  const t = useRecapWords();
  // A village needs no column for it: its row says whether it has reported.
  const reporting = props.data.reporting !== null && props.data.region.tier !== 'DISTRICT';
  return (
    <div class="scroller">
      <table class="table children">
        <thead>
          <tr>
            <th scope="col">{t.columnPlace}</th>
            {reporting && <th scope="col">{t.columnReporting}</th>}
            <Heading text={t.columnActivities} />
            <Heading text={t.columnApproved} />
            <Heading text={t.columnSubmitted} />
            <Heading text={t.columnAttendance} />
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.code + String(figure.own)}>
              <th scope="row">
                <Name figure={figure} {...props} />
              </th>
              {reporting && (
                <td>
                  <Reported figure={figure} />
                </td>
              )}
              {figure.row ? (
                <Numbers figure={figure} {...props} />
              ) : (
                <td class="missing" colSpan={4}>
                  <Silence figure={figure} data={props.data} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <th scope="col" class="num">
      {text}
    </th>
  );
}

function Numbers({ figure, ...props }: Props & { figure: ChildFigure }) {
  const t = useRecapWords();
  const row = figure.row;
  if (!row) return null;
  const cells: [number, string, CountedState[]?][] = [
    [counted(row.activities), t.columnActivities],
    [row.activities.approved, t.columnApproved, ['APPROVED']],
    [row.activities.submitted, t.columnSubmitted, ['SUBMITTED']],
    [counted(row.participantsMale) + counted(row.participantsFemale), t.columnAttendance],
  ];
  return (
    <>
      {cells.map(([value, name, states]) => (
        <td key={name} class="num">
          <Number period={props.period} figure={figure} value={value} name={name} states={states} />
        </td>
      ))}
    </>
  );
}

interface NumberProps {
  period: Period;
  figure: ChildFigure;
  value: number;
  name: string;
  states: CountedState[] | undefined;
}

function Number({ period, figure, value, name, states }: NumberProps) {
  const { code, own } = figure;
  if (value === 0) return <>{number(value)}</>;
  return (
    <a
      href={evidenceLink(period, { region: code, own, ...(states ? { states } : {}) })}
      aria-label={`${number(value)} ${name}, ${figure.name}`}
    >
      {number(value)}
    </a>
  );
}

/** Leads one tier down; the region's own team is already here. */
function Name({ figure, data, period }: Props & { figure: ChildFigure }) {
  const t = useRecapWords();
  if (figure.own) return <span>{t.ownTeam(t.kinds[data.region.kind] ?? data.region.name)}</span>;
  return <a href={to(recapPath(figure.code, period))}>{figure.name}</a>;
}

/** "12 dari 15" with its bar; a village says it in its row. */
function Reported({ figure: { reporting } }: { figure: ChildFigure }) {
  const t = useRecapWords();
  if (!reporting || isUnit(reporting) || reporting.expected === 0) return null;
  return (
    <div class="reported">
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${percent(reporting)}%` }} />
      </div>
      <small class={reporting.reported === 0 ? 'missing' : ''}>
        {reporting.reported === 0
          ? t.notReported
          : t.reportedOf(number(reporting.reported), number(reporting.expected))}
      </small>
    </div>
  );
}

/** Nothing was reported: since when, where that is known. */
function Silence({ figure, data }: Pick<Props, 'data'> & { figure: ChildFigure }) {
  const t = useRecapWords();
  const { timeZone } = useMe().team;
  const { reporting } = figure;
  if (!data.reporting || !reporting || !isUnit(reporting) || silentCount(reporting) === 0) {
    return <small class="missing">{t.notReported}</small>;
  }
  const today = localDay(new Date(), timeZone);
  return <small class="missing">{silenceText(reporting, data.reporting, timeZone, today)}</small>;
}

function Narrow({ figures, ...props }: Drawn) {
  return (
    <ul class="children">
      {figures.map((figure) => (
        <li key={figure.code + String(figure.own)}>
          <p class="row">
            <b class="grow">
              <Name figure={figure} {...props} />
            </b>
            <Reported figure={figure} />
          </p>
          {figure.row ? <Facts figure={figure} {...props} /> : <Silence figure={figure} data={props.data} />}
        </li>
      ))}
    </ul>
  );
}

function Facts({ figure, period }: Props & { figure: ChildFigure }) {
  const t = useRecapWords();
  const row = figure.row;
  if (!row) return null;
  const { code, own } = figure;
  const people = counted(row.participantsMale) + counted(row.participantsFemale);
  return (
    <p class="small facts">
      <a href={evidenceLink(period, { region: code, own })}>
        {t.countOf(number(counted(row.activities)))} · {number(people)} {t.attendance}
      </a>
      {row.activities.submitted > 0 && (
        <a href={evidenceLink(period, { region: code, own, states: ['SUBMITTED'] })}>
          {t.submitted(number(row.activities.submitted))}
        </a>
      )}
    </p>
  );
}
