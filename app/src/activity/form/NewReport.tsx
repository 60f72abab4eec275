import { useEffect, useState } from 'preact/hooks';
import type { ActivityType } from '../../engine/model';
import { FromElsewhere } from '../../home/FromElsewhere';
import { repeated } from '../../engine/report/repeat';
import type { LocalReport } from '../../engine/stored';
import { back, navigate, replace } from '../../router';
import type { ScreenProps } from '../../routes';
import { useEngine, useMe } from '../../shell/context';
import { localDay } from '../../texts/format';
import { useFormWords } from './useFormWords';
import { useLive } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { Steps } from '../../ui/Steps';
import { DraftRow } from '../DraftRow';
import { useCatalog } from '../useTypes';
import { ForWhom, ownWhom, type Whom } from './ForWhom';
import { StepType } from './StepType';
import { useHabits } from './useHabits';

/** The beginning of a report: nothing is kept before a kind of activity is chosen. */
export function NewReport({ query }: ScreenProps) {
  const like = query.get('seperti');
  return like ? <Again id={like} /> : <Choice />;
}

function Choice() {
  const t = useFormWords();
  const { drafts } = useEngine();
  const me = useMe();
  const begin = useBegin();
  const [whom, setWhom] = useState(ownWhom(me.team.regionCode));
  const unfinished = useLive(() => drafts.list(me.officer.id), [me.officer.id]);
  return (
    <Screen
      title={t.report}
      subtitle={t.stepOf(1, t.steps[0] ?? '')}
      leave={{ label: t.close, kind: 'close', onClick: () => back('/') }}
      above={
        <div class="form-steps">
          <Steps done={0} underWay of={5} label={t.stepOf(1, t.steps[0] ?? '')} />
        </div>
      }
      narrow
    >
      <ForWhom whom={whom} onChange={setWhom} error={undefined} />
      <StepType
        chosen={null}
        onChoose={(type, earlier) => void begin(type, earlier, whom).then((id) => navigate(`/lapor/${id}/2`))}
      />
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

/** *Ulangi*: a report like the one that the address names, already at its second step. */
function Again({ id }: { id: string }) {
  const { db, feed } = useEngine();
  const me = useMe();
  const catalog = useCatalog();
  const begin = useBegin();
  useEffect(() => {
    if (catalog === undefined) return;
    void (async () => {
      // The list tells only the title; the whole report is asked for when there is signal.
      const known = await db.reports.get(id);
      if (known && !known.body && !known.detail) await feed.refresh(me, id).catch(() => undefined);
      const earlier = await db.reports.get(id);
      const type = catalog?.types.find((candidate) => candidate.code === earlier?.typeCode);
      replace(type ? `/lapor/${await begin(type, earlier)}/2` : '/lapor');
    })();
  }, [id, catalog === undefined]);
  return null;
}

/** Makes the draft: today, and what she chose the last time, or all that an earlier report repeats. */
function useBegin() {
  const { drafts } = useEngine();
  const habits = useHabits();
  const me = useMe();
  return async (type: ActivityType, like?: LocalReport, whom?: Whom): Promise<string> => {
    const owner = me.officer.id;
    const today = localDay(new Date(), me.team.timeZone);
    const draft = drafts.blank(owner, me.team.regionCode, today, type.field);
    const form = { ...draft.form, typeCode: type.code };
    const habit = await habits.find(owner, type.code);
    const { place = '', method = '' } = whom?.regionName ? {} : (habit ?? {});
    const begun = like ? repeated(like, type, today) : { ...form, place, method };
    drafts.save({ ...draft, step: 2, form: { ...begun, ...whom } });
    await drafts.flush();
    return draft.id;
  };
}
