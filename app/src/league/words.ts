import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type LeagueWords = typeof id;

export function useLeagueWords(): LeagueWords {
  return useLanguage() === 'en' ? en : id;
}
