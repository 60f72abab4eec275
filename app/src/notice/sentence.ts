import type { StoredNotice } from '../engine/stored';
import type { Texts } from '../texts/id';

/** "Disetujui", with who did it where that is known. */
export function sentenceOf({ what, by }: StoredNotice, t: Texts['notice']): string {
  const who = by ? ` · ${by.title}, ${by.team}` : '';
  return t.what[what] + who;
}
