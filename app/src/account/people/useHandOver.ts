import { replace } from '../../router';
import { usePeople } from '../../shell/context';
import { closeGate } from '../../shell/gate';

/** Puts the phone down before it is handed on: from then on nothing of hers opens without her PIN. */
export function useHandOver() {
  const people = usePeople();
  return async (path: string): Promise<void> => {
    await people.putDown();
    closeGate();
    replace(path);
  };
}
