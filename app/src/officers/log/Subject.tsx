import type { AuditedAct, AuditEntry } from '../../engine/officers/model';
import { to } from '../../router';

/** Acts on a person, who has a page of her own. */
const ON_PEOPLE: readonly AuditedAct[] = [
  'OFFICER_ADDED',
  'OFFICER_CHANGED',
  'OFFICE_GIVEN',
  'OFFICE_CHANGED',
  'OFFICE_ENDED',
  'OFFICE_WITHDRAWN',
  'OFFICE_HANDED_OVER',
  'ACCOUNT_OPENED',
  'ACCOUNT_LOCKED',
  'ACCOUNT_UNLOCKED',
  'SIGN_IN_RESET',
  'DEVICE_CLOSED',
  'SIGNED_IN',
  'SIGN_IN_FAILED',
];

/** To whom or what it was done, by the name of that day. */
export function Subject({ entry }: { entry: AuditEntry }) {
  if (!ON_PEOPLE.includes(entry.kind)) return <>{entry.subject}</>;
  return <a href={to(`/pengurus/${entry.subjectId}`)}>{entry.subject}</a>;
}
