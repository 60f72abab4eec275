import { CircleAlert, PackageOpen, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { takeParcels } from '../engine/parcel/carry';
import type { QueuedParcel } from '../engine/stored';
import { useEngine, useMe } from '../shell/context';
import { offerUndo } from '../shell/undo';
import { size } from '../texts/format';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { FileInput } from './FileInput';
import { useRescueWords, type RescueWords } from './useRescueWords';

/** *Terima titipan*: what other officers hand over, and what of it still waits for a signal. */
export function CarryCard() {
  const t = useRescueWords();
  const { db, outbox, sync } = useEngine();
  const owner = useMe().officer.id;
  const [said, setSaid] = useState<{ sentence: string; good: boolean } | null>(null);
  const items = useLive(
    async () => (await outbox.list(owner)).filter((item): item is QueuedParcel => item.kind === 'parcel'),
    [owner],
  );
  const waiting = items?.filter((item) => item.state !== 'aside') ?? [];
  const aside = items?.filter((item) => item.state === 'aside') ?? [];

  async function take(files: File[]) {
    for (const file of files) {
      const result = await takeParcels(db, outbox, owner, file, Date.now()).then(sentenceOf, () => ({
        sentence: t.storageTrouble,
        good: false,
      }));
      setSaid(result);
      announce(result.sentence);
    }
    void sync.wakeNow();
  }

  function sentenceOf(taken: Awaited<ReturnType<typeof takeParcels>>) {
    if (taken.kind === 'unfit') return { sentence: t.parcelUnfit[taken.why], good: false };
    return { sentence: taken.count === 0 ? t.parcelAgain : t.parcelTaken(taken.count), good: true };
  }

  return (
    <section class="card stack">
      <h2>{t.receive}</h2>
      <p class="small">{t.receiveHint}</p>
      {waiting.length > 0 && (
        <p class="row">
          <PackageOpen aria-hidden="true" />
          <span class="grow">
            <b>{t.carried(waiting.length)}</b>
            <br />
            <span class="small">
              {t.carriedSize(size(waiting.reduce((sum, item) => sum + item.bytes, 0)))}
            </span>
          </span>
        </p>
      )}
      <FileInput label={t.chooseParcel} icon={PackageOpen} multiple onFiles={(files) => void take(files)} />
      {said && <p class={said.good ? 'small' : 'error'}>{said.sentence}</p>}
      {aside.length > 0 && (
        <div class="stack">
          <h3>{t.parcelAside}</h3>
          {aside.map((item) => (
            <Refused key={item.key} item={item} />
          ))}
        </div>
      )}
    </section>
  );
}

/** A bundle that was set aside: why, and the way to be rid of it. */
function Refused({ item }: { item: QueuedParcel }) {
  const t = useRescueWords();
  const { db, outbox } = useEngine();

  async function drop() {
    const parcel = await db.parcels.get(item.sha256);
    await outbox.brought(item);
    offerUndo(t.dropped, () => void (parcel && outbox.carry(parcel)));
  }

  return (
    <div class="row wrap">
      <CircleAlert aria-hidden="true" />
      <span class="grow">{reasonOf(item, t)}</span>
      <Button size="small" tone="quiet" icon={Trash2} onClick={() => void drop()}>
        {t.drop}
      </Button>
    </div>
  );
}

function reasonOf({ aside }: QueuedParcel, t: RescueWords): string {
  return aside?.why === 'refused' ? aside.detail : t.parcelGone;
}
