import { ChevronRight, Handshake, PackageOpen, Smartphone, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useTypes } from '../activity/useTypes';
import { NoAnswer, Refusal } from '../engine/api';
import { letGo, listElsewhere, takeUp } from '../engine/escrow/takeUp';
import type { DraftCopy } from '../engine/model';
import { navigate, to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { moment, size } from '../texts/format';
import { useTexts } from '../texts/texts';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { useRescueWords } from './useRescueWords';

/** What her other phones write, and what this one carries for others. */
export function Elsewhere() {
  const t = useRescueWords();
  const { db, outbox } = useEngine();
  const owner = useMe().officer.id;
  const copies = useLive(() => listElsewhere(db, owner), [owner]);
  const carried = useLive(
    async () => (await outbox.list(owner)).filter((item) => item.kind === 'parcel'),
    [owner],
  );
  return (
    <>
      <Copies title={t.handedOver} copies={copies?.filter((copy) => copy.handedOverBy)} />
      <Copies title={t.elsewhere} copies={copies?.filter((copy) => !copy.handedOverBy)} />
      {carried && carried.length > 0 && (
        <a class="card row report-link" href={to('/berkas')}>
          <PackageOpen aria-hidden="true" />
          <span class="grow">
            <b>{t.carried(carried.length)}</b>
            <br />
            <span class="small">{size(carried.reduce((sum, item) => sum + item.bytes, 0))}</span>
          </span>
          <ChevronRight aria-hidden="true" />
        </a>
      )}
    </>
  );
}

function Copies({ title, copies = [] }: { title: string; copies: DraftCopy[] | undefined }) {
  if (copies.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="card flush">
        {copies.map((copy) => (
          <Copy key={copy.id} copy={copy} />
        ))}
      </ul>
    </section>
  );
}

function Copy({ copy }: { copy: DraftCopy }) {
  const t = useRescueWords();
  const { activity } = useTexts();
  const engine = useEngine();
  const me = useMe();
  const [said, setSaid] = useState('');
  const Sign = copy.handedOverBy ? Handshake : Smartphone;
  const photosAt = copy.handedOverBy ? t.photosOfHers : t.elsewherePhotos;
  const type = useTypes()?.find((known) => known.code === copy.typeCode);

  async function asking(work: () => Promise<void>) {
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof NoAnswer || failure instanceof Refusal)) throw failure;
      setSaid(failure instanceof Refusal && failure.detail ? failure.detail : t.needsSignal);
    }
  }

  const goOn = () =>
    asking(async () => {
      const draft = await takeUp(engine, me, copy);
      navigate(`/lapor/${draft.id}/${draft.step}`);
    });
  const drop = () =>
    asking(async () => {
      await letGo(engine, me.officer.id, copy);
      announce(t.lettingGo);
    });

  return (
    <li class="stack stack-2">
      <div class="row">
        <Sign aria-hidden="true" />
        <div class="grow">
          <h3>{copy.title || type?.shortName || activity.report}</h3>
          {copy.handedOverBy && <p class="small">{t.handedOverBy(copy.handedOverBy)}</p>}
          <p class="small">
            {t.elsewhereAt(moment(copy.changedAt, me.team.timeZone))}
            {copy.photos > 0 && ` · ${photosAt(copy.photos)}`}
          </p>
        </div>
      </div>
      <div class="pair">
        <Button size="small" onClick={() => void goOn()}>
          {t.takeUp}
        </Button>
        <Button size="small" tone="quiet" icon={Trash2} onClick={() => void drop()}>
          {t.letGo}
        </Button>
      </div>
      {said && (
        <p class="small" role="status">
          {said}
        </p>
      )}
    </li>
  );
}
