import { useEngine } from '../shell/context';
import { Select } from '../ui/Field';
import { useAnswer } from '../ui/hooks';
import { regionsDown } from './naming';
import { useOfficerWords } from './useOfficerWords';

interface Props {
  name: string;
  home: string;
  value: string;
  onChange: (code: string) => void;
  /** What the first choice says, before any region below is chosen. */
  whole: string;
  /** The same below: "Semua desa" when lists are narrowed, "TP PKK kecamatannya" when one team is meant. */
  wholeBelow: (tier: number) => string;
  error?: string | undefined;
}

const VILLAGE_PARTS = 4;

/** A region of her scope, tier by tier: kecamatan first, then the villages of that one. */
export function RegionChooser(props: Props) {
  const { home, value } = props;
  const chosen = regionsDown(home, value === '' ? home : value);
  const parents = [home, ...chosen].filter((code) => partsOf(code) < VILLAGE_PARTS);
  return (
    <>
      {parents.map((parent, index) => (
        <Tier key={parent} {...props} parent={parent} chosen={chosen[index] ?? ''} first={index === 0} />
      ))}
    </>
  );
}

function Tier({
  parent,
  chosen,
  first,
  ...props
}: Props & { parent: string; chosen: string; first: boolean }) {
  const t = useOfficerWords();
  const { api } = useEngine();
  const children = useAnswer(() => api.childRegions(parent), [parent]);
  const below = partsOf(parent) + 1;
  const known = children.state === 'here' ? children.value : [];
  const options = known.map(({ code, name }) => ({ value: code, label: name }));
  // Until the names are here, or without signal, the choice made before still stands.
  if (chosen !== '' && !options.some(({ value }) => value === chosen)) {
    options.unshift({ value: chosen, label: chosen });
  }
  return (
    <Select
      name={first ? props.name : `${props.name}-${below}`}
      label={t.tiers[below] ?? t.region}
      value={chosen}
      error={first ? props.error : undefined}
      options={[{ value: '', label: first ? props.whole : props.wholeBelow(below) }, ...options]}
      onChange={(code) => props.onChange(code === '' ? parent : code)}
    />
  );
}

// The nation's own code has none of the parts that Kemendagri numbers.
function partsOf(code: string): number {
  return /^\d/.test(code) ? code.split('.').length : 0;
}
