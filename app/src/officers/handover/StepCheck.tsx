import { plainDate } from '../../texts/format';
import { Complaint } from '../../ui/Field';
import { officeTitle, placeName } from '../naming';
import { useOfficerWords } from '../useOfficerWords';
import { successorOf } from './passing';
import type { StepProps } from './stepProps';

/** Everything once more before it is done. */
export function StepCheck({ detail, office, values, errors, onChange }: StepProps) {
  const t = useOfficerWords();
  const facts: [string, string][] = [
    [t.office, `${officeTitle(t, office)}, ${t.teamOf(placeName(t, office))}`],
    [t.handing.hands, detail.person.name],
    [t.handing.takes, successorOf(values)],
    [t.handing.takesOverOn, values.takesOverOn === '' ? '' : plainDate(values.takesOverOn)],
    [t.form.decreeNumber, values.decreeNumber],
    [t.form.decreeDate, values.decreeDate === '' ? '' : plainDate(values.decreeDate)],
    [t.handing.items, values.items],
  ];
  return (
    <>
      <h2 class="question">{t.handing.isItRight}</h2>
      <section class="card">
        <dl class="officer-facts">
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd class="as-written">{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section class="card stack">
        <p>{t.handing.whatHappens}</p>
        <label class="choice">
          <input
            id="checked"
            type="checkbox"
            checked={values.checked !== ''}
            aria-describedby={errors.checked ? 'checked-error' : undefined}
            onChange={(event) => onChange({ checked: event.currentTarget.checked ? 'ya' : '' })}
          />
          {t.handing.checked}
        </label>
        <Complaint name="checked" error={errors.checked} />
      </section>
    </>
  );
}
