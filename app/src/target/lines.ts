import { FIELDS, type Field } from '../engine/model';
import type { Standing, TargetLine, TargetPage, TargetProgress } from './calls';

/** The lines of each bidang that has any, in its order. */
export function perField(lines: TargetLine[], only: Field | null): { field: Field; lines: TargetLine[] }[] {
  return FIELDS.filter((field) => only === null || field === only)
    .map((field) => ({ field, lines: lines.filter((line) => line.field === field && isShown(line)) }))
    .filter((part) => part.lines.length > 0);
}

// What was taken back, and nobody below plans, is no target.
function isShown(line: TargetLine): boolean {
  return line.source !== 'NONE';
}

export function shownLines({ lines }: TargetPage): TargetLine[] {
  return lines.filter(isShown);
}

export function countStandings(lines: TargetLine[]): Record<Standing, number> {
  const counts = { NO_TARGET: 0, NOT_BEGUN: 0, NO_REPORT: 0, REACHED: 0, ON_PACE: 0, BEHIND: 0 };
  for (const line of lines) counts[line.progress.standing]++;
  return counts;
}

/** Where the bar ends and where its mark of pace stands, in percent of its length. */
export function barOf(progress: TargetProgress): { there: number; pace: number } {
  const target = Number(progress.target ?? 0);
  const part = (value: string | null | undefined) =>
    target > 0 ? Math.min(100, Math.max(0, (Number(value ?? 0) / target) * 100)) : 0;
  return { there: part(progress.achieved), pace: part(progress.expected) };
}

/** For the recap: of each bidang one, those that lag first, at most `most`. */
export function headLines(lines: TargetLine[], most: number): TargetLine[] {
  const urgent = [...lines].sort((a, b) => order(a) - order(b));
  const first = FIELDS.flatMap((field) => urgent.filter((line) => line.field === field).slice(0, 1));
  const others = urgent.filter((line) => !first.includes(line));
  const chosen = new Set([...first, ...others].slice(0, most));
  return lines.filter((line) => chosen.has(line));
}

const ORDER: readonly Standing[] = ['BEHIND', 'NO_REPORT', 'ON_PACE', 'REACHED', 'NOT_BEGUN', 'NO_TARGET'];

function order(line: TargetLine): number {
  return ORDER.indexOf(line.progress.standing);
}
