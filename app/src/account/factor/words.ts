import { NoAnswer, Refusal } from '../../engine/api';
import { useLanguage } from '../../texts/texts';
import { NotProven } from '../proof/NotProven';
import { words as en } from './words.en';
import { words as id } from './words.id';

/** The words about the second step, loaded with its screens. */
export function useFactorWords() {
  return useLanguage() === 'en' ? en : id;
}

/** Why it did not work, in words for her. */
export function useFactorReason() {
  const t = useFactorWords();
  return (failure: unknown): string => {
    if (failure instanceof NoAnswer) return t.noSignal;
    if (failure instanceof NotProven) return t.notProven;
    return (failure instanceof Refusal && (failure.errors[0]?.detail ?? failure.detail)) || t.trouble;
  };
}
