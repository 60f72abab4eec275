import type { ActivityType } from '../../engine/model';
import { emptyForm } from '../../engine/report/report';
import type { Usage } from '../../engine/report/reports';
import { FromElsewhere } from '../../home/FromElsewhere';
import { back, navigate } from '../../router';
import { useEngine, useMe } from '../../shell/context';
import { localDay } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { useLive } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { Steps } from '../../ui/Steps';
import { DraftRow } from '../ReportRow';
import { StepType } from './StepType';

/** The beginning of a report: nothing is kept before a kind of activity is chosen. */
export function NewReport() {
  const t = useTexts().activity;
  const { drafts } = useEngine();
  const me = useMe();
  const unfinished = useLive(() => drafts.list(me.officer.id), [me.officer.id]);

  function begin(type: ActivityType, like?: Usage) {
    const today = localDay(new Date(), me.team.timeZone);
    const draft = drafts.blank(me.officer.id, me.team.regionCode, today, type.field);
    const form = { ...emptyForm(me.team.regionCode, today), field: type.field, typeCode: type.code };
    const earlier = like?.last;
    drafts.save({
      ...draft,
      step: 2,
      form: earlier ? { ...form, title: earlier.title, ...repeated(earlier.body ?? earlier.detail) } : form,
    });
    void drafts.flush().then(() => navigate(`/lapor/${draft.id}/2`));
  }

  return (
    <Screen
      title={t.report}
      subtitle={t.stepOf(1, t.steps[0] ?? '')}
      leave={{ label: t.close, kind: 'close', onClick: () => back('/') }}
      above={
        <div class="form-steps">
          <Steps now={1} of={5} label={t.stepOf(1, t.steps[0] ?? '')} />
        </div>
      }
      narrow
    >
      <StepType chosen={null} onChoose={begin} />
      {unfinished && unfinished.length > 0 && (
        <section class="stack">
          <h2>{t.unfinished}</h2>
          <ul class="card flush">
            {unfinished.map((draft) => (
              <DraftRow key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
      )}
      <FromElsewhere />
    </Screen>
  );
}

// What is the same each time; numbers and photos are new each time.
function repeated(earlier: { place: string | null; partners: string | null; method: string | null } | null) {
  if (!earlier) return {};
  return {
    place: earlier.place ?? '',
    partners: earlier.partners ?? '',
    method: earlier.method ?? '',
  };
}
