import type { ActivityType } from '../model';

/** The types that everyday words mean, best first. Every word counts; a slip of the finger is forgiven. */
export function findTypes(types: ActivityType[], words: string): ActivityType[] {
  const wanted = split(words);
  if (wanted.length === 0) return [];
  return types
    .map((type) => ({ type, score: scoreOf(type, wanted, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.type.code.localeCompare(other.type.code))
    .map(({ type }) => type);
}

function scoreOf(type: ActivityType, wanted: string[], whole: string): number {
  const names = split(`${type.shortName} ${type.name}`);
  const everyday = type.words.flatMap(split);
  let score = 0;
  for (const word of wanted) {
    const best = Math.max(scoreAgainst(word, names, 1.2), scoreAgainst(word, everyday, 1));
    if (best === 0 && word.length > 2) score -= 0.5;
    score += best;
  }
  const phrase = plain(whole);
  if (type.words.some((known) => plain(known) === phrase)) score += 3;
  return score > 0.4 ? score : 0;
}

function scoreAgainst(word: string, known: string[], weight: number): number {
  let best = 0;
  for (const other of known) {
    if (other === word) best = Math.max(best, 3);
    else if (word.length >= 2 && other.startsWith(word)) best = Math.max(best, 2);
    else if (word.length >= 4 && other.includes(word)) best = Math.max(best, 1.2);
    else if (word.length >= 5 && isOneSlip(word, other)) best = Math.max(best, 1);
  }
  return best * weight;
}

/** True when one letter too many, too few or wrong parts the words. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1;
}

function split(text: string): string[] {
  return plain(text).split(' ').filter(Boolean);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
