import type { ChangeForm, ChangePreview } from '../../engine/regions/model';
import { number, plainDate } from '../../texts/format';
import { useRegionWords } from '../useRegionWords';

/** What the change would touch, before it is entered. */
export function Touches({ form, preview }: { form: ChangeForm; preview: ChangePreview }) {
  const t = useRegionWords();
  const shifts = preview.shifts.filter(({ reports }) => reports !== 0);
  return (
    <section class="card stack">
      <h2>{t.changeKinds[form.kind]}</h2>
      <p>
        {[form.region, form.newCode && t.toCode(form.newCode), form.into && t.toCode(form.into), form.name]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {form.effectiveOn && <p>{t.effective(plainDate(form.effectiveOn))}</p>}
      <h3>{t.form.touches}</h3>
      <div class="region-touches">
        <Figure count={preview.regions} words={t.form.regions} />
        <Figure count={preview.officers} words={t.form.officers} />
        <Figure count={preview.reports} words={t.form.reports} />
        <Figure count={preview.published} words={t.form.published} />
      </div>
      {shifts.length === 0 && <p class="small">{t.form.staysSame}</p>}
      {shifts.map(({ code, name, reports }) => (
        <p key={code}>
          {reports > 0
            ? t.form.gains(`${name} (${code})`, number(reports))
            : t.form.loses(`${name} (${code})`, number(-reports))}
        </p>
      ))}
    </section>
  );
}

function Figure({ count, words }: { count: number; words: string }) {
  return (
    <div>
      <b>{number(count)}</b>
      <span>{words}</span>
    </div>
  );
}
