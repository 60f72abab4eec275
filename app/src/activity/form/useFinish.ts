import type { ActivityType, Catalog } from '../../engine/model';
import { bodyOf, complaintsOf } from '../../engine/report/report';
import { replace } from '../../router';
import { useEngine, useMe } from '../../shell/context';
import { keepForGood } from '../../shell/storage';
import { localDay } from '../../texts/format';
import { useBehalfWords } from '../behalfWords';
import { useFormWords } from './useFormWords';
import { deviceTime } from './deviceTime';
import type { Writing } from './useDraft';
import { useHabits } from './useHabits';

const DAY = 86_400_000;

/** What still keeps the report from being sent, as sentences by field. */
export function useErrors({ form }: Writing, type: ActivityType | undefined) {
  const t = useFormWords();
  const behalf = useBehalfWords();
  const { team } = useMe();
  const latest = localDay(Date.now() + DAY, team.timeZone);
  const complaints = complaintsOf(form, latest, type?.indicators ?? []);
  const missing = form.regionName && !form.onBehalfOf?.trim() ? { onBehalfOf: behalf.missing } : {};
  const found = Object.fromEntries(
    Object.entries(complaints).flatMap(([field, complaint]) =>
      complaint ? [[field, t.complaints[complaint]]] : [],
    ),
  );
  return { ...missing, ...found };
}

/** Hands the report to the queue and shows its trail. */
export function useFinish({ draft, form }: Writing, catalog: Catalog | null, type: ActivityType | undefined) {
  const { drafts, outbox, sync } = useEngine();
  const habits = useHabits();
  const me = useMe();
  return async () => {
    if (!catalog || !type) return;
    await drafts.flush();
    try {
      // What is usual elsewhere is not her habit.
      if (draft.baseRevision === 0 && !form.regionName) await habits.remember(me.officer.id, type.code, form);
      await outbox.enqueueReport({
        id: draft.id,
        owner: me.officer.id,
        body: bodyOf(form, draft.baseRevision, deviceTime(new Date()), catalog),
        typeName: type.shortName,
        title: form.title.trim() || type.defaultTitle,
        regionName: form.regionName || me.team.regionName,
      });
    } catch {
      drafts.kept.set(false); // the store is full: the form stays, and says so
      return;
    }
    void keepForGood(); // now there is something to lose
    void sync.wakeNow();
    replace(`/kegiatan/${draft.id}`);
  };
}
