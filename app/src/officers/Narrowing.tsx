import { ChevronRight, SlidersHorizontal } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useWide } from '../ui/useWide';
import { useOfficerWords } from './useOfficerWords';

/** What a list is narrowed to: in sight on a PC, folded away on a phone, which then says how much is in force. */
export function Narrowing({ inForce, children }: { inForce: number; children: ComponentChildren }) {
  const t = useOfficerWords();
  if (useWide()) return <>{children}</>;
  return (
    <details class="narrowing">
      <summary>
        <SlidersHorizontal aria-hidden="true" />
        {inForce > 0 ? t.narrowedBy(inForce) : t.narrow}
        <ChevronRight aria-hidden="true" />
      </summary>
      {children}
    </details>
  );
}
