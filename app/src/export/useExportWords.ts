import { useLanguage } from '../texts/texts';
import { words as en } from './words.en';
import { words as id } from './words.id';

export function useExportWords() {
  return useLanguage() === 'en' ? en : id;
}
