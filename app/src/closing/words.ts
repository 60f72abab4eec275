import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type PeriodWords = typeof id;

/** In the language in use; loaded with the screens about closed periods. */
export function usePeriodWords(): PeriodWords {
  return useLanguage() === 'en' ? en : id;
}
