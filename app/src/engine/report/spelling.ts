// How words are written here and how people say them: everyday Indonesian, and the Malay of the Moluccas,
// where one says "makang", "batanam", "posyando".

/** Lower case, without signs. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The letters that are heard alike become one: old spellings, o for u, e for i, a final -ng for -n. */
export function heard(word: string): string {
  return word
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/sj/g, 'sy')
    .replace(/kh/g, 'k')
    .replace(/ph|v/g, 'f')
    .replace(/z/g, 'j')
    .replace(/ng$/, 'n')
    .replace(/m$/, 'n')
    .replace(/y/g, 'i')
    .replace(/o/g, 'u')
    .replace(/e/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

// The beginnings that make a verb or a noun of a root; after some of them the root has lost its first letter.
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^(?:me|pe|ma|pa)?ng(?=[aeiou])/, ''],
  [/^(?:me|pe|ma|pa)ng(?=[ghk])/, ''],
  [/^(?:me|pe|ma|pa)ny(?=[aeiou])/, 's'],
  [/^(?:me|pe|ma|pa)m(?=[bpf])/, ''],
  [/^(?:me|pe|ma|pa)m(?=[aeiou])/, 'm'],
  [/^(?:me|pe|ma|pa)n(?=[cdjt])/, ''],
  [/^(?:me|pe|ma|pa)n(?=[aeiou])/, 't'],
  [/^(?:ber|ba(?=[bcdfgjklmnpstw][aeiou]))(?=.{4})/, ''],
];
const ENDINGS = /(?:kan|nya|an|ang)$/;
const SHORTEST_ROOT = 3;

/** The root of a word, as it is heard: "mengaji", "pengajian", "ngaji" and "kajian" come near each other. */
export function stem(word: string): string {
  let root = word;
  for (const [beginning, instead] of BEGINNINGS) {
    const shorter = root.replace(beginning, instead);
    if (shorter !== root && shorter.length >= SHORTEST_ROOT) {
      root = shorter;
      break;
    }
  }
  const bare = root.replace(ENDINGS, '');
  return heard(bare.length >= SHORTEST_ROOT ? bare : root);
}

/** How surely the typed word means the known one: 3 the very word, 0 another one. */
export function likeness(typed: string, known: string): number {
  if (typed === known) return 3;
  const [saidTyped, saidKnown] = [heard(typed), heard(known)];
  if (saidTyped === saidKnown) return 2.8;
  if (typed.length >= 2 && known.startsWith(typed)) return 2;
  if (stem(typed) === stem(known)) return 2.4;
  if (typed.length >= 3 && saidKnown.startsWith(saidTyped)) return 1.8;
  if (typed.length >= 4 && known.includes(typed)) return 1.2;
  return isSlip(saidTyped, saidKnown) || isSlip(stem(typed), stem(known)) ? 1 : 0;
}

/** One letter wrong, too many, too few or swapped; in long words two. */
function isSlip(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 5) return false;
  const most = length >= 8 ? 2 : 1;
  return Math.abs(one.length - other.length) <= most && slips(one, other) <= most;
}

function slips(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let fewest = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) fewest = Math.min(fewest, (before[column - 2] ?? 0) + 1);
      next[column] = fewest;
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
