import type { Field } from '../engine/model';
import { useTexts } from '../texts/texts';

const SIGNS: Record<Field, { roman: string; colour: string }> = {
  POKJA_I: { roman: 'I', colour: 'p1' },
  POKJA_II: { roman: 'II', colour: 'p2' },
  POKJA_III: { roman: 'III', colour: 'p3' },
  POKJA_IV: { roman: 'IV', colour: 'p4' },
  SEKRETARIAT: { roman: 'S', colour: 'ps' },
};

/** The bidang as people know it: its numeral, with its colour beside. */
export function PokjaBadge({ field, small }: { field: Field; small?: boolean }) {
  const name = useTexts().shell.fields[field];
  const { roman, colour } = SIGNS[field];
  return (
    <span class={`pokja ${colour} ${small ? 'sm' : ''}`} role="img" aria-label={name} title={name}>
      {roman}
    </span>
  );
}
