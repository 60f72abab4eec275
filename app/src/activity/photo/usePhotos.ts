import { useRef, useState } from 'preact/hooks';
import type { Prepared } from '../../engine/photos';
import type { DraftForm, DraftPhoto } from '../../engine/stored';
import { useEngine, useMe } from '../../shell/context';
import { isNearlyFull } from '../../shell/storage';
import { offerUndo } from '../../shell/undo';
import { size } from '../../texts/format';
import { useFormWords } from '../form/useFormWords';
import { announce } from '../../ui/announce';
import { PhotoTrouble, SMALLER, USUAL } from '../../picture/wish';
import { preparePhoto } from './preparePhoto';

export const MOST = 6;

/** What a photo is given when it is added, such as the caption of an attendance list. */
export type Given = Pick<DraftPhoto, 'caption' | 'private'>;

interface Owner {
  id: string;
  form: DraftForm;
  change: (patch: Partial<DraftForm>) => void;
}

/** The photos of a draft: made small one after another, kept on the phone, then put into the form. */
export function usePhotos({ id, form, change }: Owner) {
  const t = useFormWords();
  const { photos } = useEngine();
  const owner = useMe().officer.id;
  const [waiting, setWaiting] = useState(0);
  const [notes, setNotes] = useState<string[]>([]);
  const working = useRef(new AbortController());
  // Several photos are prepared one after another while the form goes on changing.
  const latest = useRef(form.photos);
  latest.current = form.photos;

  function keep(next: DraftPhoto[]) {
    latest.current = next;
    change({ photos: next });
  }

  async function add(files: File[], given: Given) {
    const fitting = files.slice(0, MOST - latest.current.length - waiting);
    const left = files.length - fitting.length;
    setNotes(left > 0 ? [t.tooMany(MOST, left)] : []);
    const { signal } = (working.current = new AbortController());
    for (const [index, file] of fitting.entries()) {
      setWaiting(fitting.length - index);
      const note = signal.aborted ? null : await addOne(file, given, signal);
      if (note) setNotes((before) => [...new Set([...before, note])]);
    }
    setWaiting(0);
  }

  /** Null when it went well, or was called off. */
  async function addOne(file: File, given: Given, signal: AbortSignal): Promise<string | null> {
    try {
      let prepared = await preparePhoto(file, (await isNearlyFull()) ? SMALLER : USUAL, signal);
      const hashes = latest.current.map((photo) => photo.sha256);
      if (await photos.isAmong(prepared, hashes)) return t.photoTwice;
      const usedIn = await photos.findUse(owner, prepared, id);
      if (!(await isKept(prepared))) {
        // Not every phone tells that it is nearly full: a smaller one may still find room.
        prepared = await preparePhoto(file, SMALLER, signal);
        if (!(await isKept(prepared))) return t.storageFull;
      }
      const { sha256, takenAt, location, blob } = prepared;
      keep([...latest.current, { sha256, ...given, takenAt, location, ...(usedIn ? { usedIn } : {}) }]);
      announce(t.photoKept(size(blob.size)));
      return null;
    } catch (failure) {
      if (signal.aborted) return null;
      return t.photoTrouble[failure instanceof PhotoTrouble ? failure.why : 'damaged'];
    }
  }

  async function isKept(prepared: Prepared): Promise<boolean> {
    try {
      await photos.keep(owner, prepared);
      return true;
    } catch {
      return false; // the phone is full
    }
  }

  function remove(photo: DraftPhoto) {
    const before = latest.current;
    const place = before.indexOf(photo);
    keep(before.filter((other) => other !== photo));
    offerUndo(t.photoRemoved, () => {
      const now = latest.current;
      keep([...now.slice(0, place), photo, ...now.slice(place)]);
    });
  }

  function edit({ sha256 }: DraftPhoto, patch: Partial<DraftPhoto>) {
    keep(latest.current.map((other) => (other.sha256 === sha256 ? { ...other, ...patch } : other)));
  }

  function move(photo: DraftPhoto, step: -1 | 1) {
    const now = [...latest.current];
    const from = now.findIndex((other) => other.sha256 === photo.sha256);
    const to = from + step;
    const other = now[to];
    if (!other) return;
    now[to] = photo;
    now[from] = other;
    keep(now);
    announce(t.photoMoved(to + 1, now.length));
  }

  const stop = () => working.current.abort();
  return { add, remove, edit, move, stop, waiting, notes };
}
