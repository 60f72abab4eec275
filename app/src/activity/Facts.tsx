import { money, number, unitAndName } from '../texts/format';
import { useTexts } from '../texts/texts';
import { behalfWords } from './behalfWords';
import { PokjaBadge } from './PokjaBadge';
import type { Shown, Story } from './shown';
import { useCatalog } from './useTypes';

/** What the report says first: kind, place, people, results with units. */
export function Facts({ shown }: { shown: Shown }) {
  const t = useTexts().activity;
  const indicators = useCatalog()?.types.find((type) => type.code === shown.typeCode)?.indicators ?? [];
  const results = shown.results.flatMap((result) => {
    const indicator = indicators.find((known) => known.code === result.indicator);
    return indicator ? [{ indicator, value: result.value }] : [];
  });
  const people = t.summary(
    shown.place ?? '',
    number(shown.male + shown.female),
    number(shown.male),
    number(shown.female),
  );
  return (
    <>
      <div class="row">
        <PokjaBadge field={shown.field} />
        <div class="grow">
          <b>{shown.typeName}</b>
          <p class="small">{people}</p>
          {shown.onBehalfOf && (
            <p class="small">{`${shown.regionName}, ${behalfWords().onBehalf(shown.onBehalfOf)}`}</p>
          )}
        </div>
      </div>
      {results.length > 0 && (
        <div class="pair">
          {results.map(({ indicator, value }) => (
            <div class="card figure" key={indicator.code}>
              <b>{number(value)}</b>
              <span>{unitAndName(indicator.unit, indicator.name)}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** What is told beside the numbers; nothing when nothing was written. */
export function StoryCard({ story }: { story: Story }) {
  const t = useTexts().activity;
  const catalog = useCatalog();
  const nameOf = (list: { code: string; name: string }[] | undefined, code: string) =>
    list?.find((named) => named.code === code)?.name ?? code;
  const rows: [string, string][] = [
    [t.narrative, story.narrative ?? ''],
    [t.obstacles, story.obstacles ?? ''],
    [t.partners, story.partners ?? ''],
    [t.method, story.method ? nameOf(catalog?.methods, story.method) : ''],
    [t.cadres, story.cadres === null ? '' : `${number(story.cadres)} ${t.people}`],
    [t.families, story.families === null ? '' : `${number(story.families)} ${t.familyUnit}`],
    [
      t.costs,
      story.costs
        .map(({ source, amount }) => `${nameOf(catalog?.fundSources, source)} ${money(amount)}`)
        .join(', '),
    ],
  ];
  const filled = rows.filter(([, value]) => value !== '');
  if (filled.length === 0) return null;
  return (
    <dl class="card summary">
      {filled.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd class="prose">{value}</dd>
        </>
      ))}
    </dl>
  );
}
