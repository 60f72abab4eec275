import { PokjaBadge } from '../activity/PokjaBadge';
import { number } from '../texts/format';
import { useWide } from '../ui/useWide';
import type { Place } from './figures';
import { shareOf, type Cell, type Measure } from './measures';
import { useCompareWords } from './words';

interface Props {
  measures: Measure[];
  places: Place[];
  /** The places are single desa. */
  single: boolean;
}

/** A column for each place; on a phone, each measure with its places below each other. */
export function SideBySide(props: Props) {
  return useWide() ? <Columns {...props} /> : <Blocks {...props} />;
}

function Columns({ measures, places, single }: Props) {
  const t = useCompareWords();
  return (
    <section class="card scroller">
      <table class="table side-by-side">
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            {places.map((place) => (
              <th key={place.code} scope="col">
                {place.name}
                {!single && <small>{t.villages(number(place.villages))}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.key}>
              <th scope="row">
                <Title measure={measure} />
              </th>
              {measure.cells.map((cell) => (
                <td key={cell.place.code}>
                  <Shown measure={measure} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Blocks({ measures, single }: Props) {
  const t = useCompareWords();
  return (
    <>
      {measures.map((measure) => (
        <section key={measure.key} class="card stack stack-2">
          <h2>
            <Title measure={measure} />
          </h2>
          <ul class="side-by-side">
            {measure.cells.map((cell) => (
              <li key={cell.place.code}>
                <p class="small">
                  {cell.place.name}
                  {!single && ` · ${t.villages(number(cell.place.villages))}`}
                </p>
                <Shown measure={measure} cell={cell} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Title({ measure: { title, note, field } }: { measure: Measure }) {
  return (
    <span class="row">
      {field && <PokjaBadge field={field} small />}
      <span>
        {title}
        {note && <small> ({note})</small>}
      </span>
    </span>
  );
}

function Shown({ measure, cell }: { measure: Measure; cell: Cell }) {
  const t = useCompareWords();
  const { shown, place } = cell;
  if (!shown) return <span class="missing">{place.rows.length > 0 ? t.untold : t.missing}</span>;
  const same = shown.main === shown.more;
  return (
    <>
      <p class="row wrap line">
        {!same && <b>{shown.main}</b>}
        {shown.fair === 0 ? (
          <span class={same ? '' : 'small'}>{shown.more}</span>
        ) : (
          <a
            class={same ? '' : 'small'}
            href={shown.href}
            aria-label={t.spoken(`${shown.more}, ${measure.title}`, place.name)}
          >
            {same ? <b>{shown.more}</b> : shown.more}
          </a>
        )}
      </p>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${shareOf(measure, cell)}%` }} />
      </div>
    </>
  );
}
