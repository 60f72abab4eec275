import { CircleDashed, Clock3, FileQuestion, Hourglass, Target, TrendingUp } from 'lucide-preact';
import type { Standing as Kind } from './calls';
import { useTargetWords } from './useTargetWords';

const SIGNS = {
  NO_TARGET: { icon: CircleDashed, look: '' },
  NOT_BEGUN: { icon: Hourglass, look: '' },
  NO_REPORT: { icon: FileQuestion, look: '' },
  REACHED: { icon: Target, look: 'approved' },
  ON_PACE: { icon: TrendingUp, look: 'sent' },
  BEHIND: { icon: Clock3, look: 'waiting' },
} as const;

/** Where a target stands: a word and a sign. */
export function Standing({ standing }: { standing: Kind }) {
  const t = useTargetWords();
  const { icon: Icon, look } = SIGNS[standing];
  return (
    <span class={`state ${look}`}>
      <Icon aria-hidden="true" />
      {t.standings[standing]}
    </span>
  );
}
