import { useEffect, useState } from 'preact/hooks';
import type { OfficerDetail } from '../../engine/officers/model';
import { useCalls } from '../useCalls';

export interface PersonShown {
  detail: OfficerDetail | null;
  failure: unknown;
  busy: boolean;
  /** Asks anew; what is shown stays until the answer is here. */
  again: () => void;
}

export function usePerson(id: string): PersonShown {
  const calls = useCalls();
  const [shown, setShown] = useState<Omit<PersonShown, 'again'>>({ detail: null, failure: null, busy: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    setShown(({ detail }) => ({ detail: detail?.id === id ? detail : null, failure: null, busy: true }));
    calls.find(id).then(
      (detail) => wanted && setShown({ detail, failure: null, busy: false }),
      (failure: unknown) => wanted && setShown((now) => ({ ...now, failure, busy: false })),
    );
    return () => {
      wanted = false;
    };
  }, [id, turn]);
  return { ...shown, again: () => setTurn((now) => now + 1) };
}
