import { countGood, type Roster, type RosterChoice } from '../../engine/rosters';

/** Which good rows she wants written: all, all but some, or only some. */
export type Chosen =
  | { kind: 'ALL' }
  | { kind: 'EXCEPT'; rows: ReadonlySet<number> }
  | { kind: 'ONLY'; rows: ReadonlySet<number> };

export function isChosen(chosen: Chosen, row: number): boolean {
  switch (chosen.kind) {
    case 'ALL':
      return true;
    case 'EXCEPT':
      return !chosen.rows.has(row);
    case 'ONLY':
      return chosen.rows.has(row);
  }
}

/** After a tap on one row. */
export function toggled(chosen: Chosen, row: number): Chosen {
  const rows = new Set(chosen.kind === 'ALL' ? [] : chosen.rows);
  if (!rows.delete(row)) rows.add(row);
  if (chosen.kind === 'ONLY') return { kind: 'ONLY', rows };
  return rows.size === 0 ? { kind: 'ALL' } : { kind: 'EXCEPT', rows };
}

export function countChosen(roster: Roster, chosen: Chosen): number {
  switch (chosen.kind) {
    case 'ALL':
      return countGood(roster);
    case 'EXCEPT':
      return countGood(roster) - chosen.rows.size;
    case 'ONLY':
      return chosen.rows.size;
  }
}

export function choiceOf(chosen: Chosen): RosterChoice {
  return chosen.kind === 'ALL' ? { kind: 'ALL', rows: [] } : { kind: chosen.kind, rows: [...chosen.rows] };
}
