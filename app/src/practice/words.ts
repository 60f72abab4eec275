import { currentTexts, useTexts } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type PracticeWords = typeof id;

/** In the language in use; loaded with the practice, not with the app. */
export function usePracticeWords(): PracticeWords {
  return useTexts().locale === 'id-ID' ? id : en;
}

export function practiceWords(): PracticeWords {
  return currentTexts().locale === 'id-ID' ? id : en;
}
