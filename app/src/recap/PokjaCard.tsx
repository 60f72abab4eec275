import { PokjaBadge } from '../activity/PokjaBadge';
import { useMe } from '../shell/context';
import { number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { evidenceLink } from './asking';
import { counted, perField, type FieldFigure } from './figures';
import { Trend } from './Headline';
import type { RecapData } from './load';
import type { Period } from './period';
import { useRecapWords } from './words';

interface Props {
  data: RecapData;
  period: Period;
  thisMonth: string;
}

/** Activities of each bidang: checked ones solid, those that wait lighter, and the change. */
export function PokjaCard(props: Props) {
  const t = useRecapWords();
  const { fields } = useMe();
  const figures = perField(fields, props.data.byField, props.data.fieldsBefore);
  const most = Math.max(1, ...figures.map(({ activities }) => counted(activities)));
  return (
    <section class="card stack" aria-labelledby="per-pokja">
      <h2 id="per-pokja">{t.activitiesPerPokja}</h2>
      <ul class="bars">
        {figures.map((figure) => (
          <Line key={figure.field} {...props} figure={figure} most={most} />
        ))}
      </ul>
    </section>
  );
}

function Line({ data, period, thisMonth, figure, most }: Props & { figure: FieldFigure; most: number }) {
  const all = useTexts();
  const t = useRecapWords();
  const { field, activities } = figure;
  const total = counted(activities);
  const link = (states?: ['SUBMITTED']) =>
    evidenceLink(period, { region: data.region.code, field, ...(states ? { states } : {}) });
  return (
    <li class={`row ${COLOURS[field]}`}>
      <PokjaBadge field={field} small />
      <div class="grow">
        <p class="row wrap line">
          {total > 0 ? (
            <a class="grow" href={link()}>
              {all.shell.fields[field]}: <b>{t.countOf(number(total))}</b>
            </a>
          ) : (
            <span class="grow">
              {all.shell.fields[field]}: <span class="missing">{t.noActivity}</span>
            </span>
          )}
          {activities.submitted > 0 && (
            <a class="small" href={link(['SUBMITTED'])}>
              {t.submitted(number(activities.submitted))}
            </a>
          )}
        </p>
        <div class="bar two" aria-hidden="true">
          <i style={{ width: `${(activities.approved / most) * 100}%` }} />
          <i style={{ width: `${(activities.submitted / most) * 100}%` }} />
        </div>
        <Trend period={period} thisMonth={thisMonth} now={total} then={figure.before} />
      </div>
    </li>
  );
}

/** The class that colours what is of a bidang. */
export const COLOURS = { POKJA_I: 'p1', POKJA_II: 'p2', POKJA_III: 'p3', POKJA_IV: 'p4', SEKRETARIAT: 'ps' };
