import type { People } from '../engine/people/people';
import { askForBackgroundSending } from './background';
import { keepLastWords } from './lastWords';
import { onLineChange } from './line';

/** The first screen comes first: on an old phone sending would take half of its processor. */
const FIRST_WAKE_MS = 1_000;
const TIDY_MS = 20_000;

/** Wakes the sending when the phone has signal again, is taken in hand, or something new waits. */
export function keepInStep(people: People): void {
  askForBackgroundSending(people);
  onLineChange(() => void lineChanged(people));
  addEventListener('online', () => void people.wakeNow());
  keepLastWords(people);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void people.wakeNow();
    else void people.pause();
  });
  setTimeout(() => void people.wakeNow(), FIRST_WAKE_MS);
  setTimeout(() => void people.tidy(), TIDY_MS);
}

/** Photos that waited for Wi-Fi go, or what is said of them is drawn anew. */
async function lineChanged(people: People): Promise<void> {
  const person = await people.store.inHand();
  if (person) await people.engineOf(person).line.changed();
  await people.wakeNow();
}
