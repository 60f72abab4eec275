import { Pencil } from 'lucide-preact';
import type { KeptParcel } from '../engine/model';
import { formOf } from '../engine/report/report';
import { textKey } from '../engine/sending/queued';
import { navigate } from '../router';
import { useEngine, useMe } from '../shell/context';
import { Button } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { useRescueWords } from './useRescueWords';

/** Her reports that somebody brought and that were not accepted, when this phone does not have them itself. */
export function KeptParcels() {
  const t = useRescueWords();
  const { api, db, drafts } = useEngine();
  const me = useMe();
  const kept = useAnswer(async () => {
    const found = [];
    for (const parcel of await api.keptParcels()) {
      const here =
        (await db.outbox.get(textKey(parcel.activityId))) ?? (await db.drafts.get(parcel.activityId));
      if (!here) found.push(parcel);
    }
    return found;
  }, []);
  if (kept.state !== 'here' || kept.value.length === 0) return null; // without signal there is nothing to tell

  async function goOn({ activityId, body }: KeptParcel) {
    const draft = (await drafts.get(activityId)) ?? {
      ...drafts.blank(me.officer.id, me.team.regionCode, '', null),
      id: activityId,
      baseRevision: body.baseRevision ?? 0,
      step: 5,
      form: formOf(body),
    };
    drafts.save(draft);
    await drafts.flush();
    navigate(`/lapor/${activityId}/5`);
  }

  return (
    <section class="card stack">
      <h2>{t.keptParcels}</h2>
      {kept.value.map((parcel) => (
        <div class="stack stack-2" key={parcel.activityId + parcel.receivedAt}>
          <h3>{parcel.body.title ?? parcel.body.typeCode}</h3>
          <p class="small">{parcel.reason ?? t.keptConflict}</p>
          <Button size="small" icon={Pencil} onClick={() => void goOn(parcel)}>
            {t.continueHere}
          </Button>
        </div>
      ))}
    </section>
  );
}
