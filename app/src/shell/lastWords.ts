import type { People, Unwritten } from '../engine/people/people';

const KEY = 'jejak-last-words';

/**
 * What is typed in the moment before the page is left would be lost on an old phone: its store takes longer than the
 * page has. It is kept where that takes no time, until the app is opened again.
 */
export function keepLastWords(people: People): void {
  addEventListener('pagehide', () => {
    keep([...kept(), ...people.unwritten()]);
    void people.flush();
  });
  // The page came back as it was left, and writes by itself.
  addEventListener('pageshow', ({ persisted }) => persisted && keep([]));
}

/** Before the first screen: brings into the store what a page that was left could not. */
export async function takeUpLastWords(people: People): Promise<void> {
  const words = kept();
  if (words.length > 0 && (await people.takeUp(words))) keep([]);
}

function kept(): Unwritten[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Unwritten[];
  } catch {
    return []; // a browser that keeps nothing here
  }
}

function keep(words: Unwritten[]): void {
  try {
    if (words.length > 0) localStorage.setItem(KEY, JSON.stringify(words));
    else localStorage.removeItem(KEY);
  } catch {
    return; // full, or kept from us: the store has what it had time for
  }
}
