import type { ComponentType } from 'preact';
import { links } from '../../engine/api';
import { FIELDS } from '../../engine/model';
import { number } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { counted, headline, perType } from '../figures';
import type { RecapData } from '../load';
import { COLOURS } from '../PokjaCard';
import { isUnit, percent } from '../reporting';
import { useRecapWords } from '../words';

const MOST_RESULTS = 6;
const MOST_PHOTOS = 6;

interface Props {
  data: RecapData;
}

/** What there is to show, in the order in which it is told. */
export function slidesOf(data: RecapData): ComponentType<Props>[] {
  return [
    Overview,
    ...(data.byField.some((row) => counted(row.activities) > 0) ? [PerPokja] : []),
    ...(perType(data.byType).length > 0 ? [Results] : []),
    ...(photosOf(data).length > 0 ? [Photos] : []),
  ];
}

function Overview({ data }: Props) {
  const t = useRecapWords();
  const sums = headline(data.byField);
  const people = counted(sums.male) + counted(sums.female);
  const { reporting } = data;
  return (
    <section class="stack stack-5">
      <h2>{t.stage.overview}</h2>
      {reporting && !isUnit(reporting) && (
        <div class="stack">
          <p class="stage-line">
            <b>{number(reporting.reported)}</b> {t.stage.reported(number(reporting.expected))}
          </p>
          <div class="bar" aria-hidden="true">
            <i style={{ width: `${percent(reporting)}%` }} />
          </div>
        </div>
      )}
      <div class="stage-figures">
        <p>
          <b>{number(counted(sums.activities))}</b> {t.activities}
        </p>
        <p>
          <b>{number(people)}</b> {t.attendance}
        </p>
      </div>
    </section>
  );
}

function PerPokja({ data }: Props) {
  const t = useRecapWords();
  const { shell } = useTexts();
  const rows = FIELDS.flatMap((field) => {
    const row = data.byField.find((one) => one.field === field);
    return row ? [{ field, count: counted(row.activities) }] : [];
  });
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section class="stack stack-5">
      <h2>{t.activitiesPerPokja}</h2>
      <ul class="stage-bars">
        {rows.map(({ field, count }) => (
          <li key={field} class={COLOURS[field]}>
            <p class="row">
              <span class="grow">{shell.fields[field]}</span> <b>{number(count)}</b>
            </p>
            <div class="bar two" aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ data }: Props) {
  const t = useRecapWords();
  const rows = perType(data.byType)
    .flatMap(({ indicators }) => indicators.slice(0, 1))
    .filter(({ value }) => value && Number(value.current) > 0)
    .slice(0, MOST_RESULTS);
  return (
    <section class="stack stack-5">
      <h2>{t.results}</h2>
      <ul class="stage-figures">
        {rows.map(({ indicator, indicatorName, unit, value }) => (
          <li key={indicator}>
            <b>{number(value?.current ?? 0)}</b> {unit}
            <span>{indicatorName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function photosOf(data: RecapData) {
  return data.photos
    .flatMap((item) => {
      const photo = item.photos.find(({ held, private: hidden }) => held && !hidden);
      return photo ? [{ item, photo }] : [];
    })
    .slice(0, MOST_PHOTOS);
}

function Photos({ data }: Props) {
  const t = useRecapWords();
  return (
    <section class="stack stack-5">
      <h2>{t.stage.photos}</h2>
      <ul class="stage-photos">
        {photosOf(data).map(({ item, photo }) => (
          <li key={item.id}>
            <img src={links.photo(photo.sha256, 'full')} alt={t.photoOf(item.title, item.regionName)} />
            <p>
              <b>{item.title}</b> {item.regionName}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
