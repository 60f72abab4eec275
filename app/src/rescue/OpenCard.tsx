import { FolderOpen, Send, UserRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Engine } from '../engine/engine';
import type { SignedIn } from '../engine/model';
import { may } from '../engine/session';
import { openRescueFile, type Opened } from '../engine/rescue/open';
import { restore, takeOver } from '../engine/rescue/restore';
import { useEngine, useMe, usePeople } from '../shell/context';
import { moment } from '../texts/format';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { FileInput } from './FileInput';
import { partsBack, partsOf } from './inWords';
import { useRescueWords } from './useRescueWords';

type OpenFile = Extract<Opened, { kind: 'opened' }>;
interface Said {
  sentence: string;
  more?: string;
  good: boolean;
}

/** *Buka berkas penyelamat*: hers goes back to where it was; somebody else's is kept for her, or sent on her behalf. */
export function OpenCard() {
  const t = useRescueWords();
  const engine = useEngine();
  const me = useMe();
  const people = usePeople();
  const [busy, setBusy] = useState(false);
  const [foreign, setForeign] = useState<OpenFile | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  async function doing(work: () => Promise<Said | null>) {
    setBusy(true);
    setSaid(null);
    // What cannot be written down is said; what was written stays, and opening the file again does the rest.
    const result = await work().catch(() => ({ sentence: t.storageTrouble, good: false }));
    setBusy(false);
    setSaid(result);
    if (result) announce(result.sentence);
  }

  const open = (file: File) =>
    doing(async () => {
      setForeign(null);
      const opened = await openRescueFile(file);
      if (opened.kind === 'trouble') return { sentence: t.openTrouble[opened.why], good: false };
      if (opened.content.officer.id === me.officer.id) return back(engine, opened);
      setForeign(opened);
      return null;
    });

  async function back(into: Engine, { content, zip }: OpenFile): Promise<Said> {
    const restored = await restore(roomOf(into), content.officer.id, content, zip);
    void into.sync.wakeNow();
    const parts = partsBack(restored, t);
    const lost = restored.photosLost > 0 ? t.photosLost(restored.photosLost) : '';
    return {
      sentence: parts === null ? t.nothingNew : t.restored(parts),
      more: [parts !== null && t.restoredHint, lost].filter(Boolean).join(' '),
      good: true,
    };
  }

  const keepForHer = (file: OpenFile) =>
    doing(async () => {
      const { officer } = file.content;
      const hers = await people.keepFor(officer.id);
      const { more } = await back(hers, file);
      setForeign(null);
      return { sentence: t.keptForHer(officer.name), ...(more ? { more } : {}), good: true };
    });

  const sendForHer = (file: OpenFile) =>
    doing(async () => {
      const { reports } = await takeOver(roomOf(engine), me.officer.id, file.content, file.zip);
      void engine.sync.wakeNow();
      setForeign(null);
      return reports === 0
        ? { sentence: t.nothingNew, good: true }
        : { sentence: t.takenOver(reports), more: t.restoredHint, good: true };
    });

  return (
    <section class="card stack">
      <h2>{t.open}</h2>
      <p class="small">{t.openHint}</p>
      <FileInput
        label={busy ? t.opening : t.chooseRescue}
        icon={FolderOpen}
        onFiles={([file]) => void (file && !busy && open(file))}
      />
      {said && (
        <div role="status">
          <p class={said.good ? '' : 'error'}>{said.sentence}</p>
          {said.more && <p class="small">{said.more}</p>}
        </div>
      )}
      {foreign && (
        <Foreign
          file={foreign}
          onKeep={() => void keepForHer(foreign)}
          onSend={() => void sendForHer(foreign)}
        />
      )}
    </section>
  );
}

/** Somebody else's file: whose, and what can be done for her. */
function Foreign(props: { file: OpenFile; onKeep: () => void; onSend: () => void }) {
  const t = useRescueWords();
  const me = useMe();
  const { content } = props.file;
  const reports = content.reports.filter(({ textWaits }) => textWaits);
  const mySend = reports.length > 0 && reports.every(({ body }) => writesFor(me, body.regionCode));
  return (
    <div class="stack">
      <p>
        <b>{t.ofOther(content.officer.name, content.team.name)}</b>
        <br />
        <span class="small">
          {t.madeOn(moment(content.madeAt))} {t.holds(partsOf(content, t) ?? '')}
        </span>
      </p>
      <p class="small">{t.ofOtherHint}</p>
      <div class="stack stack-2">
        <Button icon={UserRound} onClick={props.onKeep}>
          {t.keepForHer}
        </Button>
        <p class="small">{t.keepForHerHint}</p>
      </div>
      {mySend && (
        <div class="stack stack-2">
          <Button icon={Send} onClick={props.onSend}>
            {t.takeOver(reports.length)}
          </Button>
          <p class="small">{t.takeOverHint}</p>
        </div>
      )}
    </div>
  );
}

/** As the server will decide: for her own team, or on behalf of one below it. */
function writesFor(me: SignedIn, region: string): boolean {
  if (region === me.team.regionCode) return may(me, 'WRITE_ACTIVITY');
  const below = region.startsWith(`${me.team.regionCode}.`) || me.team.tier === 'NATION';
  return below && may(me, 'WRITE_ON_BEHALF');
}

function roomOf({ db, outbox, photos }: Engine) {
  return { db, outbox, photos, now: () => Date.now() };
}
