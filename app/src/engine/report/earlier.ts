import Dexie from 'dexie';
import type { Database } from '../database';
import type { LocalReport } from '../stored';

// What earlier reports of the team say to the one that is being written.

export interface Usage {
  typeCode: string;
  last: LocalReport;
  times: number;
}

export type EarlierValues = Map<string, { value: string; startDate: string }>;

/** The types she reports most, of the last half year. */
export async function listUsage(db: Database, owner: string, since: string): Promise<Usage[]> {
  const usage = new Map<string, Usage>();
  await db.reports
    .where('[owner+startDate]')
    .between([owner, since], [owner, Dexie.maxKey])
    .each((last) => {
      const times = (usage.get(last.typeCode)?.times ?? 0) + 1;
      usage.set(last.typeCode, { typeCode: last.typeCode, last, times });
    });
  return [...usage.values()].sort((one, other) => other.times - one.times);
}

/** The latest value of each indicator of a type up to a day, with the day it was told. */
export async function findEarlier(
  db: Database,
  owner: string,
  typeCode: string,
  until: string,
  except: string,
): Promise<EarlierValues> {
  const earlier = await db.reports
    .where('[owner+typeCode]')
    .equals([owner, typeCode])
    .filter((report) => report.id !== except && report.startDate <= until && report.state !== 'WITHDRAWN')
    .sortBy('startDate');
  const values: EarlierValues = new Map();
  for (const { startDate, results } of earlier) {
    for (const { indicator, value } of results) values.set(indicator, { value, startDate });
  }
  return values;
}
