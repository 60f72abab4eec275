import { PokjaBadge } from '../activity/PokjaBadge';
import type { Field } from '../engine/model';
import { useTexts } from '../texts/texts';
import type { TargetLine } from './calls';
import { TargetRow } from './TargetRow';
import type { TargetData, TargetsShown } from './useTargets';

interface Props {
  field: Field;
  lines: TargetLine[];
  data: TargetData;
  shown: TargetsShown;
  maySet: boolean;
}

export function TargetsOfField({ field, lines, data, shown, maySet }: Props) {
  const name = useTexts().shell.fields[field];
  const id = `target-${field}`;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} class="row">
        <PokjaBadge field={field} small />
        {name}
      </h2>
      <ul class="target-list">
        {lines.map((line) => (
          <TargetRow
            key={line.indicator}
            line={line}
            data={data}
            shown={shown}
            maySet={maySet && data.page.maySet.includes(field)}
          />
        ))}
      </ul>
    </section>
  );
}
