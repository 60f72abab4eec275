import { FIELDS } from '../../engine/model';
import { isOfPokja, ROLES, type Role } from '../../engine/officers/model';
import { Field, Select } from '../../ui/Field';
import { RegionChooser } from '../RegionChooser';
import { useOfficerWords } from '../useOfficerWords';
import type { OfficeValues } from '../form/values';

interface Props {
  values: OfficeValues;
  errors: Record<string, string>;
  /** Before each name, where the office is part of a larger form. */
  prefix: string;
  onChange: (changes: Partial<OfficeValues>) => void;
}

/** Which office, in which team. */
export function WhichOffice({ values, errors, prefix, home, onChange }: Props & { home: string }) {
  const t = useOfficerWords();
  const ofPokja = values.role !== '' && isOfPokja(values.role as Role);
  return (
    <>
      <div class="choices">
        <RegionChooser
          name={`${prefix}team`}
          home={home}
          value={values.team}
          whole={t.form.ownTeam}
          wholeBelow={(tier) => t.form.teamOfTier[tier - 1] ?? t.form.ownTeam}
          error={errors[`${prefix}team`]}
          onChange={(team) => onChange({ team })}
        />
      </div>
      <div class="officer-pair">
        <Select
          name={`${prefix}role`}
          label={t.office}
          value={values.role}
          error={errors[`${prefix}role`]}
          options={[
            { value: '', label: t.form.chooseRole },
            ...ROLES.map((role) => ({ value: role, label: t.roleNames[role] })),
          ]}
          onChange={(role) => onChange({ role })}
        />
        {ofPokja && (
          <Select
            name={`${prefix}field`}
            label={t.field}
            value={values.field}
            error={errors[`${prefix}field`]}
            options={[
              { value: '', label: t.form.chooseField },
              ...FIELDS.map((field) => ({ value: field, label: t.fields[field] })),
            ]}
            onChange={(field) => onChange({ field })}
          />
        )}
      </div>
    </>
  );
}

/** From when to when, and by which letter. */
export function OfficeDates({ values, errors, prefix, onChange }: Props) {
  const t = useOfficerWords();
  const input = (
    field: 'startsOn' | 'endsOn' | 'decreeNumber' | 'decreeDate',
    label: string,
    more: object,
  ) => (
    <Field
      name={prefix + field}
      label={label}
      value={values[field]}
      error={errors[prefix + field]}
      onInput={(event) => onChange({ [field]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <>
      <div class="officer-pair">
        {input('startsOn', t.form.startsOn, { type: 'date' })}
        {input('endsOn', t.form.endsOn, { type: 'date', hint: t.form.endsOnHint })}
      </div>
      <div class="officer-pair">
        {input('decreeNumber', t.form.decreeNumber, { maxLength: 100, extra: t.form.optional })}
        {input('decreeDate', t.form.decreeDate, { type: 'date', extra: t.form.optional })}
      </div>
    </>
  );
}
