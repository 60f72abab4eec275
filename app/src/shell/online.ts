import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Value } from '../engine/value';
import { useValue } from '../ui/hooks';

/** What the phone itself says of its connection. */
const phone = new Value(navigator.onLine);
addEventListener('online', () => phone.set(true));
addEventListener('offline', () => phone.set(false));

/** Whose signal the screens speak of: the phone's, or that of the practice. */
export const OnlineContext = createContext(phone);

export function useOnline(): boolean {
  return useValue(useContext(OnlineContext));
}
