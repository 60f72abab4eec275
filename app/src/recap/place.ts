import type { Region } from '../engine/model';
import { localDay, longDate, moment } from '../texts/format';
import type { RecapWords } from './words';

/** "Kabupaten Halmahera Selatan" */
export function placeName({ kind, name }: Pick<Region, 'kind' | 'name'>, t: RecapWords): string {
  const word = t.kinds[kind];
  return word ? t.place(word, name) : name;
}

/** "Angka sampai Selasa, 24 November 2026, 21.04" */
export function asOf(instant: string, zone: string, t: RecapWords): string {
  const clock = moment(instant, zone).split(', ').at(-1) ?? '';
  return t.asOf(`${longDate(localDay(instant, zone))}, ${clock}`);
}
