import { useLanguage } from '../../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type TodayWords = typeof id;

export function useTodayWords(): TodayWords {
  return useLanguage() === 'en' ? en : id;
}
