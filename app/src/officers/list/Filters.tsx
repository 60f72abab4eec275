import { FIELDS, type Field } from '../../engine/model';
import type { OfficerFilter } from '../../engine/officers/calls';
import { ROLES, STANDINGS, type Role, type Standing } from '../../engine/officers/model';
import { Select } from '../../ui/Field';
import { Narrowing } from '../Narrowing';
import { RegionChooser } from '../RegionChooser';
import { SearchBox } from '../SearchBox';
import { useOfficerWords } from '../useOfficerWords';
import { countNarrowed } from './filter';

interface Props {
  filter: OfficerFilter;
  home: string;
  /** Colleagues are searched by name alone. */
  sees: boolean;
  onFilter: (filter: OfficerFilter) => void;
}

export function Filters(props: Props) {
  const t = useOfficerWords();
  const { filter, home, sees, onFilter } = props;
  return (
    <div class="stack finding" role="search">
      <SearchBox
        label={t.search}
        hint={t.searchHint}
        words={filter.q}
        onWords={(q) => onFilter({ ...filter, q })}
      />
      {sees && (
        <Narrowing inForce={countNarrowed(filter, home)}>
          <Choices {...props} />
        </Narrowing>
      )}
    </div>
  );
}

function Choices({ filter, home, onFilter }: Props) {
  const t = useOfficerWords();
  const all = (label: string) => ({ value: '', label });
  return (
    <div class="choices">
      <RegionChooser
        name="wilayah"
        home={home}
        value={filter.region}
        whole={t.allRegions}
        wholeBelow={(tier) => t.allOf[tier] ?? t.allRegions}
        onChange={(region) => onFilter({ ...filter, region, own: false })}
      />
      <Select
        name="jabatan"
        label={t.office}
        value={filter.role}
        options={[all(t.allRoles), ...ROLES.map((role) => ({ value: role, label: t.roleNames[role] }))]}
        onChange={(role) => onFilter({ ...filter, role: role as Role | '' })}
      />
      <Select
        name="bidang"
        label={t.field}
        value={filter.field}
        options={[
          all(t.allFields),
          ...FIELDS.filter((field) => field !== 'SEKRETARIAT').map((field) => ({
            value: field,
            label: t.fields[field],
          })),
        ]}
        onChange={(field) => onFilter({ ...filter, field: field as Field | '' })}
      />
      <Select
        name="akun"
        label={t.account.title}
        value={filter.state}
        options={[
          all(t.allStandings),
          ...STANDINGS.map((state) => ({ value: state, label: t.standings[state] })),
        ]}
        onChange={(state) => onFilter({ ...filter, state: state as Standing | '' })}
      />
      <label class="choice only-own">
        <input
          type="checkbox"
          checked={filter.own}
          onChange={(event) => onFilter({ ...filter, own: event.currentTarget.checked })}
        />
        {t.onlyThisTeam}
      </label>
    </div>
  );
}
