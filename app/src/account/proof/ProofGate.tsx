import { createContext, type ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Refusal } from '../../engine/api';
import { AskPassword } from './AskPassword';
import { NotProven } from './NotProven';

type Proven = <T>(work: () => Promise<T>) => Promise<T>;

interface Question {
  onProven: () => void;
  onLeave: () => void;
}

const Gate = createContext<Proven>((work) => work());

/** Does something for which the server may want her password again: then it is asked, and the work done once more. */
export function useProven(): Proven {
  return useContext(Gate);
}

/** Around a screen whose calls need her password of a few minutes ago. What she has typed on it stays. */
export function ProofGate({ children }: { children: ComponentChildren }) {
  const [question, setQuestion] = useState<Question | null>(null);

  async function proven<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      if (!needsProof(failure)) throw failure;
    }
    await new Promise<void>((resolve, reject) => {
      setQuestion({ onProven: resolve, onLeave: () => reject(new NotProven()) });
    }).finally(() => setQuestion(null));
    return await work();
  }

  return (
    <Gate.Provider value={proven}>
      {children}
      {question && <AskPassword {...question} />}
    </Gate.Provider>
  );
}

function needsProof(failure: unknown): boolean {
  return failure instanceof Refusal && failure.type.endsWith('/proof-needed');
}
