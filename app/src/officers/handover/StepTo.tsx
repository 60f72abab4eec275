import { Field, TextArea } from '../../ui/Field';
import { useOfficerWords } from '../useOfficerWords';
import type { Successor } from './passing';
import { SuccessorChooser } from './SuccessorChooser';
import type { StepProps } from './stepProps';

const KINDS: readonly Successor[] = ['known', 'new'];

/** To whom, and from which day. */
export function StepTo(props: StepProps) {
  const t = useOfficerWords();
  const { values, errors, onChange } = props;
  return (
    <>
      <h2 class="question">{t.handing.whoTakes}</h2>
      <section class="card stack stack-4">
        <div class="chips" role="group" aria-label={t.handing.whoTakes}>
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              class="chip"
              aria-pressed={values.kind === kind}
              onClick={() => onChange({ kind })}
            >
              {t.handing.kinds[kind]}
            </button>
          ))}
        </div>
        {values.kind === 'known' ? (
          <SuccessorChooser {...props} />
        ) : (
          <Field
            name="successorName"
            label={t.fieldNames.name}
            hint={t.handing.newcomerHint}
            value={values.successorName}
            maxLength={200}
            autoComplete="off"
            error={errors.successorName ?? errors.name}
            onInput={(event) => onChange({ successorName: event.currentTarget.value })}
          />
        )}
      </section>
      <section class="card stack stack-4">
        <Field
          name="takesOverOn"
          type="date"
          label={t.handing.takesOverOn}
          hint={t.handing.takesOverHint}
          value={values.takesOverOn}
          error={errors.takesOverOn}
          onInput={(event) => onChange({ takesOverOn: event.currentTarget.value })}
        />
        <div class="officer-pair">
          <Field
            name="decreeNumber"
            label={t.form.decreeNumber}
            extra={t.form.optional}
            maxLength={100}
            value={values.decreeNumber}
            error={errors.decreeNumber}
            onInput={(event) => onChange({ decreeNumber: event.currentTarget.value })}
          />
          <Field
            name="decreeDate"
            type="date"
            label={t.form.decreeDate}
            extra={t.form.optional}
            value={values.decreeDate}
            error={errors.decreeDate}
            onInput={(event) => onChange({ decreeDate: event.currentTarget.value })}
          />
        </div>
        <TextArea
          name="items"
          label={t.handing.items}
          extra={t.form.optional}
          hint={t.handing.itemsHint}
          rows={4}
          maxLength={2000}
          value={values.items}
          error={errors.items}
          onInput={(event) => onChange({ items: event.currentTarget.value })}
        />
      </section>
    </>
  );
}
