import type { Progress } from '../engine/sending/receipts';
import { useMe } from '../shell/context';
import { useOnline } from '../shell/online';
import { useTexts } from '../texts/texts';
import { signOf, type Look } from './state';

/** A report's state with its sign, and a bar while something is on its way. */
export function StateSign({ progress }: { progress: Progress | { state: 'saved' } }) {
  const t = useTexts().activity;
  const { team } = useMe();
  const { look, icon: Icon, word, part } = signOf(progress, t.states, team.tier, useOnline());
  return (
    <>
      <span class={`state ${look}`}>
        <Icon aria-hidden="true" />
        <span>{word}</span>
      </span>
      {part !== undefined && <Bar part={part} look={look} />}
    </>
  );
}

function Bar({ part, look }: { part: number; look: Look }) {
  return (
    <div class={`bar ${look}`} aria-hidden="true">
      <i style={{ width: `${Math.round(part * 100)}%` }} />
    </div>
  );
}
