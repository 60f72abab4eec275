import { UserRound, X } from 'lucide-preact';
import type { LogFilter } from '../../engine/officers/calls';
import type { AuditedAct } from '../../engine/officers/model';
import { Field, Select } from '../../ui/Field';
import { useAnswer } from '../../ui/hooks';
import { Narrowing } from '../Narrowing';
import { RegionChooser } from '../RegionChooser';
import { SearchBox } from '../SearchBox';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';

interface Props {
  filter: LogFilter;
  home: string;
  onFilter: (filter: LogFilter) => void;
}

export function LogFilters(props: Props) {
  const t = useOfficerWords();
  const { filter, home, onFilter } = props;
  const narrowed = [filter.region !== home, filter.kind, filter.from, filter.to].filter(Boolean).length;
  return (
    <div class="stack finding" role="search">
      <SearchBox
        label={t.log.search}
        hint={t.log.searchHint}
        words={filter.q}
        onWords={(q) => onFilter({ ...filter, q })}
      />
      {filter.officer && (
        <About officer={filter.officer} onDrop={() => onFilter({ ...filter, officer: '' })} />
      )}
      <Narrowing inForce={narrowed}>
        <Choices {...props} />
      </Narrowing>
    </div>
  );
}

/** Narrowed to one officer: what she did and what was done to her. */
function About({ officer, onDrop }: { officer: string; onDrop: () => void }) {
  const t = useOfficerWords();
  const calls = useCalls();
  const person = useAnswer(() => calls.find(officer), [officer]);
  const name = person.state === 'here' ? person.value.person.name : t.person;
  return (
    <div class="chips">
      <button
        type="button"
        class="chip"
        aria-pressed="true"
        aria-label={t.log.dropPerson(name)}
        onClick={onDrop}
      >
        <UserRound aria-hidden="true" />
        {name}
        <X aria-hidden="true" />
      </button>
    </div>
  );
}

function Choices({ filter, home, onFilter }: Props) {
  const t = useOfficerWords();
  const acts = Object.entries(t.log.acts).map(([value, label]) => ({ value, label }));
  return (
    <div class="choices">
      <RegionChooser
        name="wilayah"
        home={home}
        value={filter.region}
        whole={t.allRegions}
        wholeBelow={(tier) => t.allOf[tier] ?? t.allRegions}
        onChange={(region) => onFilter({ ...filter, region })}
      />
      <Select
        name="tindakan"
        label={t.log.act}
        value={filter.kind}
        options={[{ value: '', label: t.log.allActs }, ...acts]}
        onChange={(kind) => onFilter({ ...filter, kind: kind as AuditedAct | '' })}
      />
      <Field
        name="dari"
        type="date"
        label={t.log.fromDay}
        value={filter.from}
        onChange={(event) => onFilter({ ...filter, from: event.currentTarget.value })}
      />
      <Field
        name="sampai"
        type="date"
        label={t.log.toDay}
        value={filter.to}
        onChange={(event) => onFilter({ ...filter, to: event.currentTarget.value })}
      />
    </div>
  );
}
