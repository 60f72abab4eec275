import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type OfficerWords = typeof id;

/** In the language in use; loaded with the screens of the operator, not with the app. */
export function useOfficerWords(): OfficerWords {
  return useLanguage() === 'en' ? en : id;
}
