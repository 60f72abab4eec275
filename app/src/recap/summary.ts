import { FIELDS, type Field } from '../engine/model';
import { number } from '../texts/format';
import { counted, headline, perType } from './figures';
import type { RecapData } from './load';
import { periodName, type Period } from './period';
import { asOf, placeName } from './place';
import { isUnit, percent } from './reporting';
import { recapWords } from './words';

const MOST_RESULTS = 5;

/** The recap as a message: the same numbers as on the screen, and of what moment they are. */
export function summaryText(
  data: RecapData,
  period: Period,
  timeZone: string,
  fieldNames: Record<Field, string>,
): string {
  const t = recapWords();
  return [
    `*${t.summaryOf(placeName(data.region, t), periodName(period))}*`,
    asOf(data.asOf, timeZone, t),
    '',
    ...reported(data),
    ...sums(data),
    ...perPokja(data, fieldNames),
    ...results(data),
  ].join('\n');
}

function reported({ reporting }: RecapData): string[] {
  const t = recapWords();
  if (!reporting || isUnit(reporting)) return [];
  const { reported: there, expected } = reporting;
  return [t.summaryReported(number(there), number(expected), number(percent(reporting)))];
}

function sums(data: RecapData): string[] {
  const t = recapWords();
  const { activities, male, female } = headline(data.byField);
  const people = counted(male) + counted(female);
  return [
    `${t.countOf(number(counted(activities)))}, ${t.attendance} ${number(people)} (${t.female(
      number(counted(female)),
    )}, ${t.male(number(counted(male)))})`,
    ...(activities.submitted > 0 ? [t.submitted(number(activities.submitted))] : []),
  ];
}

function perPokja(data: RecapData, names: Record<Field, string>): string[] {
  const t = recapWords();
  const lines = FIELDS.flatMap((field) => {
    const row = data.byField.find((one) => one.field === field);
    const count = counted(row?.activities);
    return count > 0 ? [`• ${names[field]}: ${t.countOf(number(count))}`] : [];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

// Of the most frequent kinds of activity the first result each, as the catalogue orders them.
function results(data: RecapData): string[] {
  const t = recapWords();
  const lines = perType(data.byType)
    .flatMap(({ indicators }) => indicators.slice(0, 1))
    .flatMap(({ indicatorName, unit, value }) =>
      value ? [`• ${indicatorName ?? ''}: ${number(value.current)} ${unit ?? ''}`.trimEnd()] : [],
    )
    .slice(0, MOST_RESULTS);
  return lines.length > 0 ? ['', t.results, ...lines] : [];
}
