import { Field, Select, TextArea } from '../../ui/Field';
import { useRegionWords } from '../useRegionWords';
import { hasField, kindsOf, type ChangeValues } from './values';

/** The fields of the kind of change that was chosen. */
export function Fields(props: {
  values: ChangeValues;
  errors: Record<string, string>;
  onChange: (part: Partial<ChangeValues>) => void;
}) {
  const t = useRegionWords();
  const { values, errors, onChange } = props;
  const { kind } = values;
  const code = values.newCode || values.region;
  const makes = kind === 'NEW' || kind === 'SPLIT';
  return (
    <>
      {hasField(kind, 'region') && (
        <Text
          {...props}
          field="region"
          label={
            kind === 'SPLIT' ? t.form.regionSplit : kind === 'MERGE' ? t.form.regionMerge : t.form.region
          }
          code
        />
      )}
      {hasField(kind, 'into') && <Text {...props} field="into" label={t.form.into} code />}
      {hasField(kind, 'newCode') && <Text {...props} field="newCode" label={t.form.newCode} code />}
      {hasField(kind, 'name') && (
        <Text
          {...props}
          field="name"
          label={t.form.name}
          {...(kind === 'RENUMBER' ? { extra: t.form.optional } : {})}
        />
      )}
      {hasField(kind, 'regionKind') && (
        <Select
          name="regionKind"
          label={t.form.regionKind}
          value={values.regionKind}
          error={errors.regionKind}
          options={[
            { value: '', label: makes ? '…' : t.form.sameKind },
            ...kindsOf(code).map((value) => ({ value, label: t.kinds[value] ?? value })),
          ]}
          onChange={(regionKind) => onChange({ regionKind })}
        />
      )}
      {hasField(kind, 'moves') && (
        <TextArea
          name="moves"
          label={t.form.moves}
          extra={t.form.optional}
          hint={t.form.movesHint}
          error={firstMove(errors)}
          rows={4}
          value={values.moves}
          onInput={(event) => onChange({ moves: event.currentTarget.value })}
        />
      )}
      <Field
        name="effectiveOn"
        label={t.form.effectiveOn}
        hint={t.form.effectiveHint}
        type="date"
        error={errors.effectiveOn}
        value={values.effectiveOn}
        onInput={(event) => onChange({ effectiveOn: event.currentTarget.value })}
      />
      <Text {...props} field="basis" label={t.form.basis} extra={t.form.optional} />
    </>
  );
}

function Text(props: {
  field: 'region' | 'newCode' | 'name' | 'into' | 'basis';
  label: string;
  extra?: string;
  code?: boolean;
  values: ChangeValues;
  errors: Record<string, string>;
  onChange: (part: Partial<ChangeValues>) => void;
}) {
  const { field } = props;
  return (
    <Field
      name={field}
      label={props.label}
      {...(props.extra ? { extra: props.extra } : {})}
      error={props.errors[field]}
      value={props.values[field]}
      maxLength={props.code ? 13 : 200}
      {...(props.code ? { inputMode: 'decimal' as const, placeholder: '82.04.08.2001' } : {})}
      onInput={(event) => props.onChange({ [field]: event.currentTarget.value })}
    />
  );
}

/** The server names a line; the field shows the first complaint. */
function firstMove(errors: Record<string, string>): string | undefined {
  const key = Object.keys(errors).find((one) => one.startsWith('moves'));
  return key === undefined ? undefined : errors[key];
}
