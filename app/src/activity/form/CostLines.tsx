import { Plus, X } from 'lucide-preact';
import type { Named } from '../../engine/model';
import { offerUndo } from '../../shell/undo';
import { useFormWords } from './useFormWords';
import { IconButton } from '../../ui/Button';
import { Field } from '../../ui/Field';
import type { StepProps } from './steps';

/** What it cost, a line for each source of money that was used. */
export function CostLines({ form, change, errors, sources }: StepProps & { sources: Named[] }) {
  const t = useFormWords();
  const { costs } = form;
  const used = sources.filter(({ code }) => code in costs);
  const unused = sources.filter(({ code }) => !(code in costs));

  function add(code: string) {
    change({ costs: { ...costs, [code]: '' } });
    requestAnimationFrame(() => document.getElementById(`costs.${code}`)?.focus());
  }

  function remove({ code, name }: Named) {
    const { [code]: amount = '', ...others } = costs;
    change({ costs: others });
    if (amount.trim() !== '') offerUndo(t.costRemoved(name), () => change(putBack(code, amount)));
  }

  return (
    <fieldset class="field stack">
      <legend class="label">
        {t.costs} <span class="optional">{t.optional}</span>
      </legend>
      {used.map((source) => (
        <div class="cost-line" key={source.code}>
          <Field
            name={`costs.${source.code}`}
            label={source.name}
            extra="(Rp)"
            inputMode="numeric"
            autoComplete="off"
            value={costs[source.code] ?? ''}
            error={errors[`costs.${source.code}`]}
            onInput={(event) => change({ costs: { ...costs, [source.code]: event.currentTarget.value } })}
          />
          <IconButton icon={X} label={t.removeCost(source.name)} onClick={() => remove(source)} />
        </div>
      ))}
      {unused.length > 0 && (
        <>
          <p class="hint" id="cost-sources">
            {used.length === 0 ? t.costsHint : t.moreCosts}
          </p>
          <div class="chips" role="group" aria-labelledby="cost-sources">
            {unused.map(({ code, name }) => (
              <button key={code} type="button" class="chip" onClick={() => add(code)}>
                <Plus aria-hidden="true" size={18} />
                {name}
              </button>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

// What was typed into other lines meanwhile stays.
function putBack(code: string, amount: string) {
  return (form: { costs: Record<string, string> }) => ({ costs: { ...form.costs, [code]: amount } });
}
