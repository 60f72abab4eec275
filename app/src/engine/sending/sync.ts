import { NoAnswer, Refusal } from '../api';
import { LONGEST_WAIT, stillAhead, waitAfter, waitAsked } from './backoff';
import type { OutboxItem } from '../stored';
import type { Feed } from '../report/feed';
import type { SignedIn } from '../model';
import type { Outbox } from './outbox';
import type { Outcome } from './outcome';
import { outcomeOf, type Sender } from './send';
import type { Session } from '../session';
import { Value } from '../value';
import type { Vocabulary } from '../vocabulary';

export type Trouble = 'offline' | 'busy' | 'signIn';

export interface SyncStatus {
  running: boolean;
  trouble: Trouble | null;
  /** When the server last answered, in milliseconds. */
  lastContact: number | null;
}

/** What the loop takes from the world. */
export interface Rhythm {
  now: () => number;
  random: () => number;
  /** Runs `work` when no other window of the app does. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Runs `work` later; the answer cancels it. */
  later: (milliseconds: number, work: () => void) => () => void;
}

const LOOK_AGAIN = 60_000;
const QUIET_AFTER = 5_000;
const CATALOG_AGE = 6 * 3_600_000;

/** One officer's share of the sending. */
export interface Share extends Rhythm {
  /** False for an officer who left the phone to another one: what she wrote is sent, nothing is fetched. */
  inHand: () => Promise<boolean>;
}

/** The loop: send what waits, then fetch what changed. The only place that decides when to try again. */
export class Sync {
  readonly status = new Value<SyncStatus>({ running: false, trouble: null, lastContact: null });
  private running: Promise<void> | null = null;
  private again = false;
  private failures = 0;
  private cancelTimer: () => void = () => undefined;
  private cancelQuiet: () => void = () => undefined;
  private catalogAt = 0;
  /** A busy server says how long it wants to be left alone. */
  private busyUntil = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly session: Session,
    private readonly outbox: Outbox,
    private readonly sender: Sender,
    private readonly feed: Feed,
    private readonly quietly: (me: SignedIn) => Promise<void>,
    private readonly rhythm: Share,
  ) {}

  /** Something is to be sent, or it is time to look: one round, after the one that runs. */
  wake(): Promise<void> {
    this.again = true;
    this.running ??= this.run();
    return this.running;
  }

  /** Once she pauses in writing, the server gets a copy. */
  quietSoon(): void {
    this.cancelQuiet();
    this.cancelQuiet = this.rhythm.later(QUIET_AFTER, () => void this.quiet());
  }

  /** What may follow without haste, when sending is not in trouble; what fails is done in a later round. */
  async quiet(): Promise<void> {
    const account = await this.session.current();
    if (!account || account.expired || this.running || this.status.get().trouble !== null) return;
    await this.rhythm.alone(() => this.follow(account.me));
  }

  /** Signal is back, or she asked: what waited after failures is tried at once. */
  async wakeNow(): Promise<void> {
    this.failures = 0;
    await this.outbox.retryNow();
    await this.wake();
  }

  private async run(): Promise<void> {
    this.cancelTimer();
    try {
      while (this.again) {
        this.again = false;
        await this.rhythm.alone(() => this.round());
      }
    } finally {
      this.running = null;
      this.tell({ running: false });
      await this.plan();
    }
  }

  private async round(): Promise<void> {
    const account = await this.session.current();
    if (!account || account.expired) {
      this.tell({ trouble: account ? 'signIn' : null });
      return;
    }
    if (this.quietFor() > 0) return;
    this.tell({ running: true });
    await this.outbox.releaseSending();
    const trouble = (await this.sendAll(account.me)) ?? (await this.fetchForHer(account.me));
    if (trouble === null && (await this.rhythm.inHand())) await this.follow(account.me);
    this.failures = trouble === 'offline' || trouble === 'busy' ? this.failures + 1 : 0;
    this.tell(trouble === null ? { trouble, lastContact: this.rhythm.now() } : { trouble });
  }

  // Neither a missing answer nor a part of the app that is not on the phone yet disturbs what was sent.
  private async follow(me: SignedIn): Promise<void> {
    try {
      await this.quietly(me);
    } catch (failure) {
      const later = failure instanceof NoAnswer || failure instanceof Refusal || failure instanceof TypeError;
      if (!later) throw failure;
    }
  }

  private async sendAll(me: SignedIn): Promise<Trouble | null> {
    for (;;) {
      const item = await this.outbox.next(me.officer.id);
      if (!item) return null;
      await this.outbox.markSending(item);
      const trouble = await this.settle(item, await this.sender.attempt(item));
      if (trouble) return trouble;
    }
  }

  private async settle(item: OutboxItem, outcome: Outcome): Promise<Trouble | null> {
    switch (outcome.kind) {
      case 'sent':
        this.tell({ trouble: null, lastContact: this.rhythm.now() });
        return null;
      case 'offline':
        await this.outbox.wait(item, 0, item.attempts);
        return 'offline';
      case 'signIn':
        await this.outbox.wait(item, 0, item.attempts);
        return this.askWhoSheIs();
      case 'refused':
        await this.outbox.setAside(item, outcome.aside);
        return null;
      case 'later': {
        const attempts = item.attempts + 1;
        const wait = waitAsked(outcome.afterSeconds, attempts, this.rhythm.random);
        const until = this.rhythm.now() + wait;
        await this.outbox.wait(item, until, attempts);
        if (!outcome.everything) return null;
        this.busyUntil = until;
        return 'busy';
      }
    }
  }

  private async fetchForHer(me: SignedIn): Promise<Trouble | null> {
    return (await this.rhythm.inHand()) ? this.fetchAll(me) : null;
  }

  private async fetchAll(me: SignedIn): Promise<Trouble | null> {
    try {
      await this.refreshCatalog();
      await this.feed.fetch(me);
      return null;
    } catch (failure) {
      return this.troubleOf(failure);
    }
  }

  private async troubleOf(failure: unknown): Promise<Trouble> {
    if (failure instanceof NoAnswer) return 'offline';
    if (!(failure instanceof Refusal)) throw failure;
    return outcomeOf(failure).kind === 'signIn' ? this.askWhoSheIs() : 'busy';
  }

  /** A refused session is asked about once more: she may have signed in again while the request was on its way. */
  private async askWhoSheIs(): Promise<Trouble> {
    await this.session.refresh();
    const account = await this.session.current();
    return account?.expired === false ? 'offline' : 'signIn';
  }

  private async refreshCatalog(): Promise<void> {
    const now = this.rhythm.now();
    if (now - this.catalogAt < CATALOG_AGE) return;
    const known = await this.vocabulary.isKnown();
    await this.vocabulary.refresh();
    if (this.catalogAt > 0 || known) await this.session.refresh();
    this.catalogAt = now;
  }

  /** The next round: when an item is due, after a failure a little later each time, else in a minute. */
  private async plan(): Promise<void> {
    this.cancelTimer();
    const account = await this.session.current();
    if (!account || account.expired) return;
    const due = await this.outbox.nextDue(account.me.officer.id);
    if (due === null && !(await this.rhythm.inHand())) return;
    const until = due === null ? LOOK_AGAIN : Math.min(LOOK_AGAIN, due - this.rhythm.now());
    const wait = this.failures === 0 ? until : waitAfter(this.failures, this.rhythm.random);
    const quiet = Math.max(250, this.quietFor());
    this.cancelTimer = this.rhythm.later(Math.max(quiet, wait), () => void this.wake());
  }

  private quietFor(): number {
    const now = this.rhythm.now();
    return stillAhead(this.busyUntil, LONGEST_WAIT, now) - now;
  }

  private tell(change: Partial<SyncStatus>): void {
    this.status.set({ ...this.status.get(), ...change });
  }
}
