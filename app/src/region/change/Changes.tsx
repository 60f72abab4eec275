import type { RegionChange } from '../../engine/regions/model';
import { ActFailure } from '../../officers/ActFailure';
import { useAct } from '../../officers/useAct';
import { usePages } from '../../officers/usePages';
import { Failure } from '../../shell/Failure';
import { plainDate } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { useState } from 'preact/hooks';
import { useRegionCalls, useRegionWords } from '../useRegionWords';

/** What is planned and what has been, the newest first. */
export function Changes() {
  const t = useRegionWords();
  const { shell } = useTexts();
  const calls = useRegionCalls();
  const [turn, setTurn] = useState(0);
  const { items, next, busy, failure, more } = usePages((after) => calls.changes(false, after), [turn]);
  const act = useAct(() => setTurn(turn + 1));
  return (
    <section class="stack" aria-busy={busy}>
      <h2>{t.changes}</h2>
      <ActFailure failure={act.failure} />
      {items.length === 0 && busy && <p>{shell.loading}</p>}
      {items.length === 0 && !busy && failure === null && <p>{t.noChanges}</p>}
      {items.length > 0 && (
        <ul class="card flush region-list">
          {items.map((one) => (
            <li key={one.id}>
              <One
                change={one}
                busy={act.busy}
                onUndo={() => void act.run(t.undone, () => calls.undo(one.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <Failure failure={failure} again={more} />}
      {items.length > 0 && next !== null && failure === null && (
        <Button disabled={busy} onClick={more}>
          {t.more}
        </Button>
      )}
    </section>
  );
}

function One({ change, busy, onUndo }: { change: RegionChange; busy: boolean; onUndo: () => void }) {
  const t = useRegionWords();
  const { plan } = change;
  const open = change.state === 'PLANNED' || change.state === 'REFUSED';
  const what = [plan.region ?? plan.newCode, plan.region && plan.newCode && t.toCode(plan.newCode), plan.name]
    .filter(Boolean)
    .join(' · ');
  return (
    <div class="stack stack-2 region-change">
      <p class="row">
        <b class="grow">{t.changeKinds[change.kind]}</b>
        <span class={`chip ${change.state === 'REFUSED' ? 'bad' : ''}`}>{t.states[change.state]}</span>
      </p>
      <p>{what}</p>
      {change.kind === 'MERGE' && change.intoName && (
        <p>{t.toCode(`${change.intoName} (${plan.into ?? ''})`)}</p>
      )}
      {change.refusal && change.state === 'REFUSED' && <p>{change.refusal}</p>}
      <p class="small">
        {[
          t.effective(plainDate(change.effectiveOn)),
          change.plannedBy && t.plannedBy(change.plannedBy),
          plan.basis,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {open && (
        <Button size="small" disabled={busy} onClick={onUndo}>
          {t.undo}
        </Button>
      )}
    </div>
  );
}
