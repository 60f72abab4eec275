import { NoAnswer, Refusal, type Api, type DecisionOutcome } from '../engine/api';
import type { Database } from '../engine/database';
import type { Verdict } from '../engine/model';
import { Value } from '../engine/value';

/** What the reviewer decided about one revision, before the server knows of it. */
export interface Decision {
  id: string;
  revision: number;
  verdict: Verdict;
  note: string | null;
  /** Show it to the public once it is approved. */
  publish: boolean;
  title: string;
  regionName: string;
}

export interface DecisionEntry extends Decision {
  decidedAt: number;
  stage: Stage;
}

export type Stage =
  | { at: 'deciding' }
  | { at: 'publishing' }
  | { at: 'done'; published: boolean }
  /** The sender was faster: a newer revision, or she has withdrawn it. */
  | { at: 'overtaken'; detail: string }
  | { at: 'refused'; detail: string };

/** Why nothing is being sent at the moment. */
export type Line = 'free' | 'sending' | 'offline' | 'later' | 'signIn';

const MOST_AT_ONCE = 200;
const MOST_DONE = 20;

/**
 * Decisions on their way. Each is kept on this device before it is sent and until the answer is here;
 * sending one twice changes nothing on the server. A refused one never stops the others.
 */
export class DecisionQueue {
  readonly line = new Value<Line>('free');
  private running: Promise<void> | null = null;
  private wanted = false;

  constructor(
    private readonly db: Database,
    private readonly api: Pick<Api, 'review' | 'reviewAll' | 'publish'>,
    private readonly owner: string,
    private readonly now: () => number,
  ) {}

  /** Newest first. */
  async list(): Promise<DecisionEntry[]> {
    const rows = await this.db.settings.where('name').startsWith(this.name('')).toArray();
    return rows.map((row) => row.value as DecisionEntry).sort((a, b) => b.decidedAt - a.decidedAt);
  }

  /** Keeps the decisions, then sends what waits. */
  async decide(decisions: Decision[]): Promise<void> {
    const decidedAt = this.now();
    await this.db.settings.bulkPut(
      decisions.map((decision, index) => ({
        name: this.name(decision.id),
        // One after the other, so that the list keeps their order.
        value: {
          ...decision,
          decidedAt: decidedAt + index,
          stage: { at: 'deciding' },
        } satisfies DecisionEntry,
      })),
    );
    await this.run();
  }

  /** What was refused has been read. */
  async dismiss(id: string): Promise<void> {
    await this.db.settings.delete(this.name(id));
  }

  /** Sends what waits, one run at a time; called again whenever the line may be better. */
  run(): Promise<void> {
    this.wanted = true;
    this.running ??= this.runWhileWanted();
    return this.running;
  }

  // A call that comes while the last look finds nothing more makes it look once again.
  private async runWhileWanted(): Promise<void> {
    try {
      while (this.wanted) {
        this.wanted = false;
        await this.sendAll();
      }
    } finally {
      this.running = null;
    }
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const waiting = (await this.list()).reverse();
      const deciding = waiting.filter((entry) => entry.stage.at === 'deciding').slice(0, MOST_AT_ONCE);
      const publishing = waiting.find((entry) => entry.stage.at === 'publishing');
      if (deciding.length === 0 && !publishing) break;
      this.line.set('sending');
      try {
        if (deciding.length > 0) await this.sendDecisions(deciding);
        else if (publishing) await this.sendPublication(publishing);
      } catch (failure) {
        this.line.set(lineAfter(failure));
        return;
      }
    }
    this.line.set('free');
    await this.forgetOldest();
  }

  private async sendDecisions(entries: DecisionEntry[]): Promise<void> {
    const forms = entries.map(({ id, revision, verdict, note }) => ({
      id,
      revision,
      decision: verdict,
      note,
    }));
    const [only] = forms;
    if (forms.length === 1 && only) {
      await this.settleAll(entries, [await this.sendOne(only)]);
    } else {
      await this.settleAll(entries, await this.api.reviewAll(forms));
    }
  }

  private async sendOne(form: Parameters<Api['review']>[0]): Promise<DecisionOutcome> {
    try {
      await this.api.review(form);
      return { id: form.id, status: 200 };
    } catch (failure) {
      if (!(failure instanceof Refusal) || isTemporary(failure.status)) throw failure;
      return { id: form.id, status: failure.status, detail: failure.errors[0]?.detail ?? failure.detail };
    }
  }

  private async settleAll(entries: DecisionEntry[], outcomes: DecisionOutcome[]): Promise<void> {
    for (const entry of entries) {
      const outcome = outcomes.find((candidate) => candidate.id === entry.id);
      // An answer that does not name it, or that asks to wait, decides nothing about it.
      if (!outcome || isTemporary(outcome.status)) throw new NoAnswer(`no outcome for ${entry.id}`);
      await this.move(entry, stageAfter(entry, outcome));
      if (outcome.status === 200) await dropNote(this.db, this.owner, entry.id);
    }
  }

  private async sendPublication(entry: DecisionEntry): Promise<void> {
    try {
      await this.api.publish(entry.id, true);
      await this.move(entry, { at: 'done', published: true });
    } catch (failure) {
      if (!(failure instanceof Refusal) || isTemporary(failure.status)) throw failure;
      await this.move(entry, { at: 'refused', detail: failure.detail });
    }
  }

  /** Unless she has decided anew while the answer was on its way. */
  private async move(entry: DecisionEntry, stage: Stage): Promise<void> {
    await this.db.transaction('rw', this.db.settings, async () => {
      const now = (await this.db.settings.get(this.name(entry.id)))?.value as DecisionEntry | undefined;
      if (now?.decidedAt !== entry.decidedAt) return;
      await this.db.settings.put({ name: this.name(entry.id), value: { ...now, stage } });
    });
  }

  private async forgetOldest(): Promise<void> {
    const done = (await this.list()).filter((entry) => entry.stage.at === 'done');
    await this.db.settings.bulkDelete(done.slice(MOST_DONE).map((entry) => this.name(entry.id)));
  }

  private name(id: string): string {
    return `decision/${this.owner}/${id}`;
  }
}

function stageAfter(entry: DecisionEntry, outcome: DecisionOutcome): Stage {
  if (outcome.status === 200) {
    return entry.verdict === 'APPROVED' && entry.publish
      ? { at: 'publishing' }
      : { at: 'done', published: false };
  }
  return { at: outcome.status === 409 ? 'overtaken' : 'refused', detail: outcome.detail ?? '' };
}

function lineAfter(failure: unknown): Line {
  if (!(failure instanceof Refusal)) return 'offline';
  return failure.status === 401 ? 'signIn' : 'later';
}

// Neither the report nor the decision is at fault: the same call may succeed later.
function isTemporary(status: number): boolean {
  return status >= 500 || status === 429 || status === 401;
}

/** The note as she is writing it, kept with every keystroke until her answer has arrived. */
export async function keepNote(db: Database, owner: string, id: string, note: string): Promise<void> {
  await db.settings.put({ name: noteName(owner, id), value: note });
}

export async function findNote(db: Database, owner: string, id: string): Promise<string> {
  return ((await db.settings.get(noteName(owner, id)))?.value as string | undefined) ?? '';
}

async function dropNote(db: Database, owner: string, id: string): Promise<void> {
  await db.settings.delete(noteName(owner, id));
}

function noteName(owner: string, id: string): string {
  return `note/${owner}/${id}`;
}
