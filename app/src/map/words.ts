import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export type MapWords = typeof id;

export function useMapWords(): MapWords {
  return useLanguage() === 'en' ? en : id;
}
