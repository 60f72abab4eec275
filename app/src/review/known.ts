import type { Database } from '../engine/database';
import type { ActivityDetail } from '../engine/model';
import { findSeen } from '../engine/report/seen';

/** The lists of the inbox as they were seen last. */
export const INBOX = { name: 'inbox', most: 6 } as const;
/** Reports as they were seen last. */
export const REPORT = { name: 'report', most: 40 } as const;

/** A report as this device knows it: seen last, or taken along, whichever is newer. */
export async function findKnown(
  db: Database,
  owner: string,
  id: string,
): Promise<ActivityDetail | undefined> {
  const seen = await findSeen<ActivityDetail>(db, { ...REPORT, owner }, id);
  const carried = await db.carried.get(id);
  if (!carried) return seen?.value;
  return seen && seen.at > carried.at ? seen.value : carried.report;
}
