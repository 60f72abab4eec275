import { currentLanguage, useLanguage, type Language } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type ReviewWords = typeof id;

/** In the language in use; loaded with the screens of those who check and count, not with the app. */
export function useReviewWords(): ReviewWords {
  return inLanguage(useLanguage());
}

/** The same outside a component. */
export function reviewWords(): ReviewWords {
  return inLanguage(currentLanguage());
}

function inLanguage(language: Language): ReviewWords {
  return language === 'en' ? en : id;
}
