import { NoAnswer, Refusal } from '../engine/api';
import { PinFirst } from '../engine/people/people';
import { useTexts } from '../texts/texts';

/** Why she is not in yet, in words for her. */
export function useReason() {
  const t = useTexts().account;
  return (failure: unknown): string => {
    if (failure instanceof NoAnswer) return t.noSignal;
    if (failure instanceof PinFirst) return t.pinFirst(failure.person.name);
    return (failure instanceof Refusal && failure.detail) || t.trouble;
  };
}
