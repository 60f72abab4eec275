import { canonicalJson, type Json } from '../engine/canonical';
import { sha256OfText } from '../engine/hash';
import type { ActivityBody, Review, Team } from '../engine/model';
import { localDay, monthBefore } from '../texts/format';
import { RIGHT_HOUSES, YARDS } from './grading';
import type { Schema } from './office/answers';
import { Desk } from './office/desk';
import type { Shelf, Surroundings } from './office/shelf';

/** No region of Indonesia has this code, so a real server takes no report of it in. */
const VILLAGE = '00.00.00.0000';
export const LAST_MONTHS_SEEDLINGS = 240;
export const WRONG_HOUSES = 28;
const DAY = 86_400_000;

export const REVIEWER: Review['reviewer'] = {
  name: 'Ibu Dahlia',
  title: 'Sekretaris',
  team: 'TP PKK Kecamatan Kenanga',
};

/** Ibu Melati of Desa Mawar, on the clock of the officer who practises. */
export function melati(zone: Pick<Team, 'timeZone' | 'zoneLabel'>): Schema['SignedIn'] {
  return {
    officer: { id: '00000000-0000-7000-8000-000000000000', name: 'Ibu Melati', username: 'latihan' },
    team: {
      regionCode: VILLAGE,
      name: 'TP PKK Desa Mawar',
      regionName: 'Mawar',
      tier: 'VILLAGE',
      kind: 'DESA',
      parentName: 'Kec. Kenanga',
      parentCode: VILLAGE.slice(0, 8),
      timeZone: zone.timeZone,
      zoneLabel: zone.zoneLabel,
      graceDays: 0,
    },
    assignments: [
      {
        role: 'SEKRETARIS',
        title: 'Sekretaris',
        field: null,
        regionCode: VILLAGE,
        startsOn: '2026-01-01',
        endsOn: null,
      },
    ],
    permissions: ['VIEW_ACTIVITY', 'WRITE_ACTIVITY'],
    fields: ['POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT'],
    topTeam: false,
    sharedUntil: null,
  };
}

/** Last month's report that the kecamatan sends back now: one number does not fit its story. */
export function seedReturned(shelf: Shelf, around: Surroundings, id: string, note: string): void {
  const day = `${lastMonth(around)}-10`;
  seed(
    shelf,
    around,
    id,
    { ...yards(day), title: 'Tanam cabai di pekarangan RT 02' },
    WRONG_HOUSES,
    null,
    note,
  );
}

/** What stood at the end of last month, against which a new number is read. */
export function seedLastMonth(shelf: Shelf, around: Surroundings, id: string): void {
  const day = `${lastMonth(around)}-27`;
  const body = { ...yards(day), title: 'Pemanfaatan pekarangan' };
  seed(shelf, around, id, body, RIGHT_HOUSES, LAST_MONTHS_SEEDLINGS, null);
}

function seed(
  shelf: Shelf,
  around: Surroundings,
  id: string,
  bare: ActivityBody,
  houses: number,
  seedlings: number | null,
  note: string | null,
): void {
  const body = {
    ...bare,
    results: [
      { indicator: `${YARDS}.1`, value: String(houses) },
      ...(seedlings === null ? [] : [{ indicator: `${YARDS}.2`, value: String(seedlings) }]),
    ],
  };
  const sentAt = Date.parse(`${body.startDate}T08:00:00Z`) + DAY;
  const then = new Desk(shelf, { ...around, now: () => sentAt });
  const held = then.take(id, body, sha256OfText(canonicalJson(body as unknown as Json)), undefined);
  shelf.due = shelf.due.filter((due) => due.id !== id);
  new Desk(shelf, around).decide(id, held, note);
}

function yards(startDate: string): ActivityBody {
  return {
    baseRevision: 0,
    regionCode: VILLAGE,
    field: 'POKJA_III',
    typeCode: YARDS,
    title: null,
    startDate,
    endDate: null,
    startTime: '09:00',
    place: 'RT 02, Desa Mawar',
    location: null,
    participantsMale: 4,
    participantsFemale: 23,
    cadres: 6,
    families: RIGHT_HOUSES,
    method: null,
    results: [],
    narrative: `Kader mendampingi warga RT 02. Sekarang ${RIGHT_HOUSES} rumah memanfaatkan pekarangannya.`,
    obstacles: null,
    partners: null,
    costs: [],
    photos: [],
    onBehalfOf: null,
    deviceTime: null,
  };
}

function lastMonth({ me, now }: Surroundings): string {
  return monthBefore(localDay(now(), me.team.timeZone).slice(0, 7));
}
