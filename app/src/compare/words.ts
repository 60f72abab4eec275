import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type CompareWords = typeof id;

/** In the language in use; loaded with this screen. */
export function useCompareWords(): CompareWords {
  return useLanguage() === 'en' ? en : id;
}
