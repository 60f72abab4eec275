import { evidenceLink } from '../recap/asking';
import type { TargetLine } from './calls';

/** The reports behind what one team and those below it have achieved; with `own` behind its own alone, with `approved` only those. */
export function evidenceOf(
  page: { year: number; month: string },
  line: TargetLine,
  region: string,
  part: 'all' | 'own' | 'approved' = 'all',
): string {
  const { field, type, indicator, kind } = line;
  return evidenceLink(
    { from: `${page.year}-01`, to: page.month },
    {
      region,
      own: part === 'own',
      ...(part === 'approved' ? { states: ['APPROVED'] as const } : {}),
      row: { ...NOTHING, field, type, indicator, kind },
    },
  );
}

const NONE = { submitted: 0, approved: 0, returned: 0 };
const NOTHING = { activities: NONE, participantsMale: NONE, participantsFemale: NONE };
