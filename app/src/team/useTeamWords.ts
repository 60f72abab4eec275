import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type TeamWords = typeof id;

export function useTeamWords(): TeamWords {
  return useLanguage() === 'en' ? en : id;
}
