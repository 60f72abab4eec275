import { Field, Select, TextArea } from '../../ui/Field';
import { useOfficerWords } from '../useOfficerWords';
import { setCadre, type PersonField, type PersonValues } from '../form/values';

export interface PartProps {
  values: PersonValues;
  errors: Record<string, string>;
  onChange: (changes: Partial<PersonValues>) => void;
}

/** Who she is and how she is reached. */
export function NameFields(props: PartProps) {
  const t = useOfficerWords();
  return (
    <>
      <TextField {...props} field="name" hint={t.form.nameHint} maxLength={200} autoComplete="off" />
      <div class="officer-pair">
        <TextField {...props} field="phone" type="tel" inputMode="tel" maxLength={30} autoComplete="off" />
        <ChoiceField {...props} field="sex" choices={t.sexes} />
      </div>
    </>
  );
}

/** The other columns of the Buku Daftar Anggota; none of them must be filled. */
export function BookFields(props: PartProps) {
  const t = useOfficerWords();
  const { values, onChange } = props;
  return (
    <>
      <div class="officer-pair">
        <TextField {...props} field="registrationNumber" maxLength={50} />
        <TextField {...props} field="joinedOn" type="date" />
      </div>
      <div class="officer-pair">
        <TextField {...props} field="birthPlace" maxLength={100} />
        <TextField {...props} field="birthDate" type="date" />
      </div>
      <div class="officer-pair">
        <ChoiceField {...props} field="maritalStatus" choices={t.maritalStates} />
        <TextField {...props} field="education" maxLength={50} />
      </div>
      <TextField {...props} field="occupation" maxLength={100} />
      <TextField {...props} field="address" maxLength={300} />
      <label class="choice">
        <input
          id="generalCadre"
          type="checkbox"
          checked={values.generalCadre !== ''}
          onChange={(event) => onChange({ generalCadre: setCadre(event.currentTarget.checked) })}
        />
        {t.form.isGeneralCadre}
      </label>
      <TextField {...props} field="specialCadre" maxLength={200} hint={t.form.specialCadreHint} />
      <TextArea
        name="note"
        label={t.fieldNames.note}
        hint={t.form.noNumbers}
        rows={3}
        maxLength={500}
        value={values.note}
        error={props.errors.note}
        onInput={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}

type Inputs = Omit<Parameters<typeof Field>[0], 'name' | 'label' | 'value' | 'error' | 'onInput'>;

function TextField({
  field,
  values,
  errors,
  onChange,
  ...input
}: PartProps & Inputs & { field: PersonField }) {
  const t = useOfficerWords();
  return (
    <Field
      {...input}
      name={field}
      label={t.fieldNames[field]}
      value={values[field]}
      error={errors[field]}
      onInput={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
}

function ChoiceField(props: PartProps & { field: 'sex' | 'maritalStatus'; choices: Record<string, string> }) {
  const t = useOfficerWords();
  const { field, choices } = props;
  const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
  return (
    <Select
      name={field}
      label={t.fieldNames[field]}
      value={props.values[field]}
      error={props.errors[field]}
      options={[{ value: '', label: t.form.notChosen }, ...options]}
      onChange={(value) => props.onChange({ [field]: value })}
    />
  );
}
