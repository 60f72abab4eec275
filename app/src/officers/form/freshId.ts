import { newId } from '../../engine/ids';

/** An id made here, so that the same form sent twice is one. */
export function freshId(): string {
  return newId(Date.now(), (bytes) => crypto.getRandomValues(bytes));
}
