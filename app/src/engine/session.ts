import { Refusal, type Api, type FirstOperatorForm } from './api';
import type { Database } from './database';
import type { AccountRow } from './stored';
import type { Permission, SignedIn } from './model';
import type { Vocabulary } from './vocabulary';

/** Who is signed in on this phone. Signing out or an expired session never touches unsent work. */
export class Session {
  constructor(
    private readonly db: Database,
    private readonly api: Api,
    private readonly vocabulary: Vocabulary,
  ) {}

  current(): Promise<AccountRow | undefined> {
    return this.db.account.get('current');
  }

  /** Once she is signed in, the phone can work without signal: the vocabulary comes first. */
  async signIn(username: string, password: string, sharedComputer: boolean): Promise<SignedIn> {
    return this.enter(await this.api.signIn(username.trim(), password, sharedComputer));
  }

  /** Makes the first operator of a new installation and signs her in. */
  async begin(form: FirstOperatorForm): Promise<SignedIn> {
    return this.enter(await this.api.createFirstOperator(form));
  }

  private async enter(me: SignedIn): Promise<SignedIn> {
    await this.vocabulary.refresh().catch(() => undefined); // the loop tries again
    await this.db.account.put({ id: 'current', me, expired: false });
    return me;
  }

  /** Asks the server who she is: offices change. Without an answer the phone's own word stands. */
  async refresh(): Promise<void> {
    try {
      const me = await this.api.signedIn();
      await this.db.account.put({ id: 'current', me, expired: false });
    } catch (failure) {
      if (failure instanceof Refusal && failure.status === 401) await this.expire();
    }
  }

  async expire(): Promise<void> {
    await this.db.account.update('current', { expired: true });
  }

  /** Ends the session here at once; the server is told when it can be reached. */
  async signOut(): Promise<void> {
    await this.db.account.delete('current');
    try {
      await this.api.signOut();
    } catch {
      // Without signal the cookie stays behind; the phone no longer uses it, and it expires.
    }
  }
}

export function may(me: SignedIn, permission: Permission): boolean {
  return me.permissions.includes(permission);
}
