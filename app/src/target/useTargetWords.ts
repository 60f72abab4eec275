import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type TargetWords = typeof id;

export function useTargetWords(): TargetWords {
  return useLanguage() === 'en' ? en : id;
}
