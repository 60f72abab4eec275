import type { ActivityBody, Catalog } from '../engine/model';
import { number } from '../texts/format';
import type { Texts } from '../texts/id';

/** What became different between two wordings, in a few words: "rumah: belum diisi → 18, Foto". */
export function differences(
  before: Partial<ActivityBody>,
  after: Partial<ActivityBody>,
  t: Texts['activity'],
  catalog: Catalog | null,
): string {
  const found: string[] = [];
  const indicators = catalog?.types.find((type) => type.code === after.typeCode)?.indicators ?? [];
  for (const { code, unit } of indicators) {
    const old = valueOf(before, code);
    const now = valueOf(after, code);
    if (old !== now) found.push(`${unit}: ${shown(old, t)} → ${shown(now, t)}`);
  }
  const people = (body: Partial<ActivityBody>) =>
    `L ${body.participantsMale ?? 0}, P ${body.participantsFemale ?? 0}`;
  if (people(before) !== people(after)) {
    found.push(`${t.participants}: ${people(before)} → ${people(after)}`);
  }
  for (const part of ['title', 'place', 'narrative', 'obstacles', 'partners', 'photos', 'costs'] as const) {
    if (JSON.stringify(before[part] ?? null) !== JSON.stringify(after[part] ?? null)) {
      found.push(t.parts[part]);
    }
  }
  return found.join(', ');
}

function valueOf(body: Partial<ActivityBody>, indicator: string): string | undefined {
  return body.results?.find((result) => result.indicator === indicator)?.value;
}

function shown(value: string | undefined, t: Texts['activity']): string {
  return value === undefined ? t.empty : number(value);
}
