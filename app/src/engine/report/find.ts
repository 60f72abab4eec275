import type { ActivityType } from '../model';
import { likeness, plain, stem } from './spelling';

/** The types that everyday words mean, best first. Every word counts; a slip of the finger is forgiven. */
export function findTypes(types: ActivityType[], words: string): ActivityType[] {
  const wanted = split(words);
  if (wanted.length === 0) return [];
  const found = types
    .map((type) => ({ type, score: scoreOf(type, wanted, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.type.code.localeCompare(other.type.code));
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= best / 4).map(({ type }) => type);
}

function scoreOf(type: ActivityType, wanted: string[], whole: string): number {
  const names = split(`${type.shortName} ${type.name}`);
  const everyday = type.words.flatMap(split);
  let score = 0;
  for (const word of wanted) {
    const best = Math.max(bestLikeness(word, names) * 1.2, bestLikeness(word, everyday));
    if (best === 0 && word.length > 2) score -= 0.5;
    score += best;
  }
  const phrase = sound(whole);
  // The whole phrase as people say it, and the first words are those people say most.
  const at = type.words.findIndex((known) => sound(known) === phrase);
  if (at >= 0) score += 3.5 - Math.min(at, 4) * 0.1;
  return score > 0.4 ? score : 0;
}

function bestLikeness(word: string, known: string[]): number {
  return Math.max(0, ...known.map((other) => likeness(word, other)));
}

function sound(text: string): string {
  return split(text).map(stem).join(' ');
}

function split(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word));
}

// Said in every sentence, so they tell nothing about the kind.
const FILLERS = new Set([
  'di',
  'dan',
  'ke',
  'yang',
  'dengan',
  'untuk',
  'pa',
  'deng',
  'par',
  'bikin',
  'buat',
  'acara',
  'kegiatan',
]);
