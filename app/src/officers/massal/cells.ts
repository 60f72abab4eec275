import type { RosterRow } from '../../engine/rosters';

type Column = RosterRow['cells'][number]['column'];

/** What was written in that column; empty where nothing was. */
export function cellOf(row: RosterRow, column: Column): string {
  return row.cells.find((cell) => cell.column === column)?.text ?? '';
}

/** The office as it was written: "Ketua Pokja · Pokja II". */
export function officeOf(row: RosterRow): string {
  return [cellOf(row, 'ROLE'), cellOf(row, 'FIELD')].filter(Boolean).join(' · ');
}

/** The place as it was written: its code, or its names. */
export function placeOf(row: RosterRow): string {
  const names = [cellOf(row, 'VILLAGE'), cellOf(row, 'DISTRICT')].filter(Boolean).join(', ');
  return [cellOf(row, 'REGION'), names].filter(Boolean).join(' · ');
}
