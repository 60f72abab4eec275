import type { Texts } from '../../texts/id';
import { useLanguage, useTexts } from '../../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

/** The words about reports, and those that only the form needs and that are loaded with it. */
export type FormWords = Texts['activity'] & typeof id;

export function useFormWords(): FormWords {
  const { activity } = useTexts();
  return { ...activity, ...(useLanguage() === 'en' ? en : id) };
}
