import type { HeldOffice, Role } from '../engine/officers/model';
import type { Field, SignedIn } from '../engine/model';
import type { OfficerWords } from './useOfficerWords';

/** "Ketua Pokja III", "Sekretaris". */
export function officeTitle(t: OfficerWords, office: { role: Role; field: Field | null }): string {
  const role = t.roles[office.role];
  return office.field === null ? role : `${role} ${t.fields[office.field]}`;
}

/** "Desa Labuha" */
export function placeName(t: OfficerWords, place: { kind: string; regionName: string }): string {
  return t.place(t.kinds[place.kind] ?? '', place.regionName);
}

export type Moment = 'ahead' | 'now' | 'past';

/** An office that is not in force has either not begun or is over. */
export function momentOf(office: Pick<HeldOffice, 'inForce' | 'startsOn'>, today: string): Moment {
  if (office.inForce) return 'now';
  return office.startsOn > today ? 'ahead' : 'past';
}

/** The letters in a person's sign: of her names, without what stands before them. */
export function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => word !== '' && !word.endsWith('.'));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}

/** Where she answers for the officers: as operator, else as Ketua, Wakil or Sekretaris, else her own team. */
export function homeOf(me: SignedIn): string {
  const led = ['OPERATOR', 'KETUA', 'WAKIL', 'SEKRETARIS'];
  const office = led.map((role) => me.assignments.find((one) => one.role === role)).find(Boolean);
  return office?.regionCode ?? me.team.regionCode;
}

/** From below `home` down to `code`: `82.04.08` and `82.04.08.2001` for a village of Bacan. */
export function regionsDown(home: string, code: string): string[] {
  const parts = code.split('.');
  const nested = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  if (!code.startsWith(home)) return nested;
  return nested.filter((region) => region.length > home.length);
}
