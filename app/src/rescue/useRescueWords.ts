import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type RescueWords = typeof id;

export function useRescueWords(): RescueWords {
  return useLanguage() === 'en' ? en : id;
}
