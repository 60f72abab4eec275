import { NoAnswer, Refusal } from '../engine/api';
import type { Engine } from '../engine/engine';
import type { ActivityDetail, ActivityType, Catalog } from '../engine/model';
import { useEngine } from '../shell/context';
import { useAnswer } from '../ui/hooks';
import { compare, compared, type Comparison } from './usual';

const MANY = 100;

/** What the reports of the same kind around say; null while unknown, and without signal unless it was taken along. */
export function useComparison(report: ActivityDetail): Comparison | null {
  const engine = useEngine();
  const answer = useAnswer(() => fetchComparison(engine, report), [report.id, report.revision]);
  return answer.state === 'here' ? answer.value : null;
}

async function fetchComparison({ api, db }: Engine, report: ActivityDetail): Promise<Comparison | null> {
  const sameKind = { type: report.typeCode, to: report.startDate, state: ['SUBMITTED', 'APPROVED'] as const };
  const question = { ...sameKind, state: [...sameKind.state], limit: MANY };
  const parent = report.regionCode.split('.').slice(0, -1).join('.');
  try {
    const page = await api.activities({ ...question, region: parent || report.regionCode });
    const others = page.items.filter((item) => item.id !== report.id);
    const comparison = compare(report.regionCode, others);
    if (comparison.previous || page.next === null) return comparison;
    const own = await api.activities({ ...question, region: report.regionCode, own: true, limit: 2 });
    return { ...comparison, previous: own.items.find((item) => item.id !== report.id) ?? null };
  } catch (failure) {
    // A hint only: the report can be judged without it. At the top there may be no region above.
    if (!(failure instanceof NoAnswer || failure instanceof Refusal)) throw failure;
    const carried = await db.carried.get(report.id);
    return carried ? compared(carried.comparison) : null;
  }
}

/** The catalogue as this device keeps it, fetched once when there is none. */
export function useCatalog(): Catalog | null {
  const { api, vocabulary } = useEngine();
  const answer = useAnswer(
    async () => (await vocabulary.catalog()) ?? (await api.catalog(null))?.catalog ?? null,
    [],
  );
  return answer.state === 'here' ? answer.value : null;
}

export function typeOf(catalog: Catalog | null, code: string): ActivityType | undefined {
  return catalog?.types.find((type) => type.code === code);
}
