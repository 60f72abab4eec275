import type { Database } from '../engine/database';
import type { OutboxItem, Setting } from '../engine/stored';
import type { Verdict } from '../engine/model';
import type { Outbox } from '../engine/sending/outbox';

/** What the reviewer decided about one revision. */
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

interface Row extends Decision {
  decidedAt: number;
  /** Its answer has been dealt with: what was only kept in case is gone. */
  settled: boolean;
}

export interface DecisionEntry extends Row {
  stage: Stage;
}

/** How far a decision has come; all of it is read off the outbox. */
export type Stage =
  /** It can still be taken back. */
  | { at: 'held' }
  | { at: 'deciding' }
  | { at: 'publishing' }
  | { at: 'done' }
  /** Not accepted: most often the village was faster with a newer revision. */
  | { at: 'refused'; detail: string };

const MOST_DONE = 20;

/** The decisions of one officer on this device: what she decided lately, and what became of it. */
export class Decisions {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly owner: string,
    private readonly now: () => number,
  ) {}

  /** Newest first. */
  async list(): Promise<DecisionEntry[]> {
    const now = this.now();
    return this.atOnce('r', async () => {
      const items = await this.outbox.list(this.owner);
      return (await this.rows()).map((row) => ({ ...row, stage: stageOf(row, items, now) }));
    });
  }

  /** Keeps the decisions and puts them into the outbox, where they can be taken back for a while. */
  async decide(decisions: Decision[]): Promise<void> {
    const decidedAt = this.now();
    await this.atOnce('rw', async () => {
      for (const [index, decision] of decisions.entries()) {
        const { id, revision, verdict, note, publish } = decision;
        const row: Row = { ...decision, decidedAt: decidedAt + index, settled: false };
        await this.db.settings.put({ name: this.name(id), value: row });
        await this.db.outbox.delete(publicationKey(id));
        await this.outbox.decide(this.owner, id, revision, verdict, note);
        if (publish && verdict === 'APPROVED') await this.outbox.publish(this.owner, id, true);
      }
    });
  }

  /** As if she had not decided; what has been sent meanwhile stays decided. */
  async takeBack(ids: string[]): Promise<void> {
    await this.atOnce('rw', async () => {
      for (const id of ids) {
        if (!(await this.outbox.takeBack(decisionKey(id)))) continue;
        await this.outbox.takeBack(publicationKey(id));
        await this.db.settings.delete(this.name(id));
      }
    });
  }

  /** What was refused has been read; her note stays for the next try. */
  async dismiss(id: string): Promise<void> {
    await this.atOnce('rw', async () => {
      await this.db.outbox.bulkDelete([decisionKey(id), publicationKey(id)]);
      await this.db.settings.delete(this.name(id));
    });
  }

  /** Lets go of what is no longer needed once decisions have arrived: their notes, and the oldest entries. */
  async settle(): Promise<void> {
    const done = (await this.list()).filter(({ stage }) => stage.at === 'done');
    for (const { id } of done.filter(({ settled }) => !settled)) {
      await this.db.settings.where('name').equals(this.name(id)).modify(markSettled);
      await this.db.settings.delete(noteName(this.owner, id));
    }
    await this.db.settings.bulkDelete(done.slice(MOST_DONE).map(({ id }) => this.name(id)));
  }

  // A decision without its item in the outbox counts as answered, so nobody may see one without the other.
  private atOnce<T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T> {
    return this.db.transaction(mode, [this.db.settings, this.db.outbox], work);
  }

  private async rows(): Promise<Row[]> {
    const settings = await this.db.settings.where('name').startsWith(this.name('')).toArray();
    return settings.map(({ value }) => value as Row).sort((a, b) => b.decidedAt - a.decidedAt);
  }

  private name(id: string): string {
    return `decision/${this.owner}/${id}`;
  }
}

function markSettled(setting: Setting): void {
  setting.value = { ...(setting.value as Row), settled: true } satisfies Row;
}

function stageOf({ id }: Row, items: OutboxItem[], now: number): Stage {
  const decision = items.find(({ key }) => key === decisionKey(id));
  const publication = items.find(({ key }) => key === publicationKey(id));
  const item = decision ?? publication;
  if (!item) return { at: 'done' };
  if (item.state === 'aside') {
    return { at: 'refused', detail: item.aside?.why === 'refused' ? item.aside.detail : '' };
  }
  if (!decision) return { at: 'publishing' };
  return { at: item.state === 'waiting' && item.holdUntil > now ? 'held' : 'deciding' };
}

const decisionKey = (id: string): string => `decision:${id}`;
const publicationKey = (id: string): string => `publication:${id}`;

/** The note as she is writing it, kept with every keystroke until her decision has arrived. */
export async function keepNote(db: Database, owner: string, id: string, note: string): Promise<void> {
  await db.settings.put({ name: noteName(owner, id), value: note });
}

export async function findNote(db: Database, owner: string, id: string): Promise<string> {
  return ((await db.settings.get(noteName(owner, id)))?.value as string | undefined) ?? '';
}

function noteName(owner: string, id: string): string {
  return `note/${owner}/${id}`;
}
