import type { Catalog } from '../../engine/model';
import { useFormWords } from './useFormWords';
import { Field, Select, TextArea } from '../../ui/Field';
import { Stepper } from '../../ui/Stepper';
import { CostLines } from './CostLines';
import type { StepProps } from './steps';

/** Step 4: the story behind the numbers; all of it may stay empty. */
export function StepStory({ form, change, errors, catalog }: StepProps & { catalog: Catalog }) {
  const t = useFormWords();
  return (
    <>
      <div class="stack stack-1">
        <h2 class="question">{t.story}</h2>
        <p class="small">{t.storyHint}</p>
      </div>
      <TextArea
        name="narrative"
        label={t.narrative}
        rows={5}
        value={form.narrative}
        error={errors.narrative}
        onInput={(event) => change({ narrative: event.currentTarget.value })}
      />
      <TextArea
        name="obstacles"
        label={t.obstacles}
        rows={3}
        value={form.obstacles}
        error={errors.obstacles}
        onInput={(event) => change({ obstacles: event.currentTarget.value })}
      />
      <Field
        name="partners"
        label={t.partners}
        hint={t.partnersHint}
        value={form.partners}
        error={errors.partners}
        onInput={(event) => change({ partners: event.currentTarget.value })}
      />
      <Select
        name="method"
        label={t.method}
        value={form.method}
        options={[
          { value: '', label: t.noMethod },
          ...catalog.methods.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(method) => change({ method })}
      />
      <Stepper
        name="cadres"
        label={t.cadres}
        unit={t.people}
        value={form.cadres}
        less={t.less}
        more={t.more}
        error={errors.cadres}
        onInput={(cadres) => change({ cadres })}
      />
      <Stepper
        name="families"
        label={t.families}
        unit={t.familyUnit}
        value={form.families}
        less={t.less}
        more={t.more}
        error={errors.families}
        onInput={(families) => change({ families })}
      />
      <CostLines form={form} change={change} errors={errors} sources={catalog.fundSources} />
    </>
  );
}
