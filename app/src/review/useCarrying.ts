import { useEffect, useMemo, useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../engine/api';
import type { ActivityItem } from '../engine/model';
import { Carried } from '../engine/review/carried';
import { standing, type Carrying } from '../engine/review/letGo';
import { waitingCalls } from '../engine/review/calls';
import { useEngine } from '../shell/context';
import { useLive } from '../ui/hooks';
import type { Inbox } from './useInbox';

/** By itself it looks for what is new not more often than this. */
const AGAIN_MS = 120_000;

export interface CarryingShown {
  /** Undefined until the store has answered; null when she carries nothing. */
  carrying: Carrying | null | undefined;
  /** How many reports have come so far, while they are being taken. */
  taking: number | null;
  /** Why it did not work the last time. */
  failure: unknown;
  take: () => void;
  stop: () => void;
}

/** What waits, taken along: at her wish, and from then on renewed whenever the inbox is open and there is signal. */
export function useCarrying(inbox: Inbox): CarryingShown {
  const { db, api, line, making } = useEngine();
  const carried = useMemo(() => new Carried(db, waitingCalls(api), making.now), [db, api, making]);
  const carrying = useLive(() => standing(db), [db]);
  const [taking, setTaking] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function take(byHerself: boolean) {
    if (taking !== null) return;
    setTaking(0);
    setFailure(null);
    try {
      await carried.take(byHerself || !(await line.holdsPhotos()), setTaking);
    } catch (trouble) {
      if (!(trouble instanceof NoAnswer || trouble instanceof Refusal)) throw trouble;
      if (byHerself) setFailure(trouble);
    } finally {
      setTaking(null);
    }
  }

  async function renew(at: number) {
    if (making.now() - at >= AGAIN_MS && (await isNew(inbox.items))) await take(false);
  }

  async function isNew(items: ActivityItem[]): Promise<boolean> {
    const here = await db.carried.bulkGet(items.map(({ id }) => id));
    return items.some((item, index) => here[index]?.report.revision !== item.revision);
  }

  useEffect(() => {
    if (inbox.state === 'here' && carrying) void renew(carrying.at);
  }, [inbox.state, inbox.items, carrying?.at]);

  return { carrying, taking, failure, take: () => void take(true), stop: () => void carried.stop() };
}
