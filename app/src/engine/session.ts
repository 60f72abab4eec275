import { Refusal, type Api } from './api';
import type { Database } from './database';
import type { AccountRow } from './stored';
import type { Permission, SignedIn } from './model';

/** The end of the address of the refusal that a phone gets after it was turned out from another device. */
const DEVICE_CLOSED = '/device-closed';

/** What follows from the end of a session; called as often as the server says so. */
interface Ends {
  expired: () => Promise<void>;
  /** Somebody with the right to it turned this phone out. */
  closed: () => Promise<void>;
}

/** One officer's session on this phone. Its end, however it comes, never touches unsent work. */
export class Session {
  /** What the store said last; undefined before it was asked, and after a change that was not read yet. */
  known: AccountRow | undefined;

  constructor(
    private readonly db: Database,
    private readonly api: Api,
    private readonly ends: Ends,
  ) {}

  async current(): Promise<AccountRow | undefined> {
    this.known = await this.db.account.get('current');
    return this.known;
  }

  /** The server knows her: whatever was before, she is in. */
  async enter(me: SignedIn): Promise<void> {
    await this.db.account.put({ id: 'current', me, expired: false });
    this.known = undefined; // not before: a reading on its way would bring the old row back
  }

  /** Asks the server who she is: offices change. Without an answer the phone's own word stands. */
  async refresh(): Promise<void> {
    const known = await this.current();
    if (!known) return;
    try {
      const me = await this.api.signedIn();
      if (me.officer.id === known.me.officer.id) await this.enter(me);
      else await this.expire();
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.status === 401)) return;
      await this.expire();
      if (failure.type.endsWith(DEVICE_CLOSED)) await this.ends.closed();
      else await this.ends.expired();
    }
  }

  async expire(): Promise<void> {
    await this.db.account.update('current', { expired: true });
    this.known = undefined;
  }

  /** She leaves this phone; what she has not sent stays in her store. */
  async leave(): Promise<void> {
    await this.db.account.delete('current');
    this.known = undefined;
  }
}

export function may(me: SignedIn, permission: Permission): boolean {
  return me.permissions.includes(permission);
}
