import { Users } from 'lucide-preact';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useOfficerWords } from '../useOfficerWords';
import type { Clash } from './merge';

interface Props {
  clashes: Clash[];
  labelOf: (field: string) => string;
  shown: (field: string, value: string) => string;
  /** She takes the other's wording of one field. */
  onTheirs: (clash: Clash) => void;
  /** She keeps her own. */
  onMine: (clash: Clash) => void;
}

/** Somebody else saved first: what both changed is named, and she chooses. */
export function Clashes({ clashes, labelOf, shown, onTheirs, onMine }: Props) {
  const t = useOfficerWords().form;
  return (
    <Banner icon={Users} tone="bad" title={t.conflict}>
      <p>{clashes.length > 0 ? t.conflictChoose : t.conflictMerged}</p>
      {clashes.map((clash) => (
        <fieldset key={clash.field} class="clash">
          <legend>{labelOf(clash.field)}</legend>
          <Button size="small" onClick={() => onMine(clash)}>
            {t.mine(shown(clash.field, clash.mine) || t.empty)}
          </Button>
          <Button size="small" onClick={() => onTheirs(clash)}>
            {t.theirs(shown(clash.field, clash.theirs) || t.empty)}
          </Button>
        </fieldset>
      ))}
    </Banner>
  );
}
