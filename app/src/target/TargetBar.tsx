import type { Field } from '../engine/model';
import { number } from '../texts/format';
import type { TargetProgress } from './calls';
import { barOf } from './lines';
import { useTargetWords } from './useTargetWords';

const COLOURS: Record<Field, string> = {
  POKJA_I: 'p1',
  POKJA_II: 'p2',
  POKJA_III: 'p3',
  POKJA_IV: 'p4',
  SEKRETARIAT: 'ps',
};

/** How far it is, with a mark where it should be by now. */
export function TargetBar(props: { field: Field; name: string; progress: TargetProgress }) {
  const t = useTargetWords();
  const { achieved, target, expected, standing } = props.progress;
  const { there, pace } = barOf(props.progress);
  const said = achieved ? number(achieved) : t.noReport;
  return (
    <div
      class={`target-bar ${COLOURS[props.field]}`}
      role="img"
      aria-label={t.bar(props.name, said, number(target ?? 0), number(expected ?? 0))}
    >
      <i style={{ width: `${there}%` }} />
      {standing !== 'NOT_BEGUN' && <span style={{ left: `${pace}%` }} />}
    </div>
  );
}
