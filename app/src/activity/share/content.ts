import type { Catalog, Field } from '../../engine/model';
import type { Texts } from '../../texts/id';
import { longDate, number } from '../../texts/format';
import type { Shown } from '../shown';

/** What stands on the picture that goes to WhatsApp. */
export interface CardContent {
  title: string;
  team: string;
  place: string;
  date: string;
  field: Field;
  fieldName: string;
  figures: Figure[];
  /** The first photo that everyone may see. */
  photo: { sha256: string; held: boolean } | null;
  /** The public page, when there is one. */
  address: string | null;
}

export interface Figure {
  value: string;
  label: string;
}

const MOST_FIGURES = 3;

/**
 * Only what a stranger may see: no private photo, and no count of deaths, illness or violence. The result
 * that is the most comes with people beside it; without results the people stand alone.
 */
export function contentOf(
  shown: Shown,
  team: { name: string; place: string },
  catalog: Catalog | null,
  t: Texts,
  address: string | null,
): CardContent {
  const photo = shown.photos.find((candidate) => !candidate.private);
  return {
    title: shown.title,
    team: team.name,
    place: team.place,
    date: dates(shown),
    field: shown.field,
    fieldName: t.shell.fields[shown.field],
    figures: figuresOf(shown, catalog, t),
    photo: photo ? { sha256: photo.sha256, held: photo.held } : null,
    address,
  };
}

function figuresOf(shown: Shown, catalog: Catalog | null, t: Texts): Figure[] {
  const indicators = catalog?.types.find((type) => type.code === shown.typeCode)?.indicators ?? [];
  const results = indicators
    .filter((indicator) => !indicator.sensitive)
    .flatMap(({ code, name, unit }) => {
      const value = shown.results.find((result) => result.indicator === code)?.value;
      return value === undefined || Number(value) === 0 ? [] : [figure(value, unit, name)];
    });
  const people = shown.male + shown.female;
  const all = [...results.slice(0, MOST_FIGURES - 1)];
  if (people > 0) all.push({ value: number(people), label: t.activity.card.participants });
  return [...all, ...results.slice(MOST_FIGURES - 1)].slice(0, MOST_FIGURES);
}

/** Money is read with its sign before it, everything else with its unit and name after it. */
function figure(value: string, unit: string, name: string): Figure {
  if (unit === 'Rp') return { value: `Rp${number(value)}`, label: name };
  const plain = name.charAt(0).toLowerCase() + name.slice(1);
  return { value: number(value), label: plain.startsWith(unit.toLowerCase()) ? plain : `${unit} ${plain}` };
}

function dates({ startDate, endDate }: Shown): string {
  const start = longDate(startDate);
  return endDate && endDate !== startDate ? `${start} – ${longDate(endDate)}` : start;
}
