import type { ActivityBody, Catalog } from '../engine/model';
import { longDate, money, number } from '../texts/format';
import type { Texts } from '../texts/id';

// The parts of a report between which she chooses when two phones changed it.

const MEMBERS = {
  typeCode: ['field', 'typeCode', 'results'],
  title: ['title'],
  dates: ['startDate', 'endDate', 'startTime'],
  place: ['place', 'location'],
  participants: ['participantsMale', 'participantsFemale'],
  cadres: ['cadres'],
  families: ['families'],
  method: ['method'],
  results: ['results'],
  narrative: ['narrative'],
  obstacles: ['obstacles'],
  partners: ['partners'],
  costs: ['costs'],
  photos: ['photos'],
} as const satisfies Record<string, readonly (keyof ActivityBody)[]>;

export type Part = keyof typeof MEMBERS;
const PARTS = Object.keys(MEMBERS) as Part[];

export function differingParts(mine: ActivityBody, stored: Partial<ActivityBody>): Part[] {
  const sameType = mine.typeCode === stored.typeCode;
  return PARTS.filter((part) => {
    // Results belong to a type: with two types the choice of the type decides them.
    if (part === 'typeCode') return !sameType;
    if (part === 'results' && !sameType) return false;
    return MEMBERS[part].some((member) => textOf(mine[member]) !== textOf(stored[member]));
  });
}

/** Her wording with the named parts taken from the stored one. */
export function merged(mine: ActivityBody, stored: Partial<ActivityBody>, taken: Part[]): ActivityBody {
  const members = new Set<keyof ActivityBody>(taken.flatMap((part) => MEMBERS[part]));
  const entries = [...members].map((member) => [member, stored[member] ?? empty(member)]);
  return { ...mine, ...(Object.fromEntries(entries) as Partial<ActivityBody>) };
}

export function shownPart(
  part: Part,
  body: Partial<ActivityBody>,
  t: Texts['activity'],
  catalog: Catalog | null,
): string {
  const type = catalog?.types.find((known) => known.code === body.typeCode);
  const named = (list: { code: string; name: string }[] | undefined, code: string) =>
    list?.find((known) => known.code === code)?.name ?? code;
  const said = (value: string | number | null | undefined) =>
    value === null || value === undefined || value === '' ? t.empty : String(value);
  switch (part) {
    case 'typeCode':
      return said(type?.name ?? body.typeCode);
    case 'dates':
      return [
        body.startDate && longDate(body.startDate),
        body.endDate && longDate(body.endDate),
        body.startTime,
      ]
        .filter(Boolean)
        .join(' · ');
    case 'participants':
      return `L ${number(body.participantsMale ?? 0)}, P ${number(body.participantsFemale ?? 0)}`;
    case 'method':
      return body.method ? named(catalog?.methods, body.method) : t.empty;
    case 'results':
      return list(body.results ?? [], t, ({ indicator, value }) => {
        const known = type?.indicators.find((candidate) => candidate.code === indicator);
        return `${number(value)} ${known ? `${known.unit} · ${known.name}` : indicator}`;
      });
    case 'costs':
      return list(
        body.costs ?? [],
        t,
        ({ source, amount }) => `${named(catalog?.fundSources, source)} ${money(amount)}`,
      );
    case 'photos':
      return t.photoCount((body.photos ?? []).length);
    case 'title':
    case 'place':
    case 'cadres':
    case 'families':
    case 'narrative':
    case 'obstacles':
    case 'partners':
      return said(body[part]);
  }
}

function list<T>(items: T[], t: Texts['activity'], line: (item: T) => string): string {
  return items.length === 0 ? t.empty : items.map(line).join('\n');
}

function textOf(value: unknown): string {
  const bare = Array.isArray(value) && value.length === 0 ? null : (value ?? null);
  return JSON.stringify(bare, sorted);
}

function sorted(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)));
}

function empty(member: keyof ActivityBody): unknown {
  return member === 'results' || member === 'costs' || member === 'photos' ? [] : null;
}
