import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Facts } from './grading';
import type { Practice } from './practice';

export const PracticeContext = createContext<Practice | null>(null);
export const CompletionContext = createContext<(stars: number[]) => Promise<void>>(() => Promise.resolve());

export function usePractice(): Practice {
  const practice = useContext(PracticeContext);
  if (!practice) throw new Error('outside the practice');
  return practice;
}

/** What the grading sees, as it changes. */
export function useFacts(): Facts | undefined {
  const practice = usePractice();
  const [facts, setFacts] = useState<Facts>();
  useEffect(() => practice.watch(setFacts), [practice]);
  return facts;
}
