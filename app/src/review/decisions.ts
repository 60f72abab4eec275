import type { Database } from '../engine/database';
import type { World } from '../engine/engine';
import { newId } from '../engine/ids';
import type { ActivityDetail, ActivityItem, ActivityState, Verdict } from '../engine/model';
import type { Outbox } from '../engine/sending/outbox';
import type { OutboxItem, QueuedDecision, Setting } from '../engine/stored';
import { findKnown, INBOX } from './known';

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
  /** In which state she saw the report. */
  seen: ActivityState;
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
    private readonly making: Pick<World, 'now' | 'randomBytes'>,
  ) {}

  /** Newest first. */
  async list(): Promise<DecisionEntry[]> {
    const now = this.making.now();
    return this.atOnce('r', async () => {
      const items = await this.outbox.list(this.owner);
      const rows = await this.rows();
      const restored = items
        .filter(isDecision)
        .filter((item) => !rows.some(({ id }) => id === item.reportId));
      return [...restored.map(rowOf), ...rows].map((row) => ({ ...row, stage: stageOf(row, items, now) }));
    });
  }

  /** Keeps the decisions and puts them into the outbox, where they can be taken back for a while. */
  async decide(decisions: Decision[]): Promise<void> {
    const decidedAt = this.making.now();
    await this.atOnce('rw', async () => {
      for (const [index, decision] of decisions.entries()) {
        const { id, revision, verdict, note, publish, seen } = decision;
        const row: Row = { ...decision, decidedAt: decidedAt + index, settled: false };
        await this.db.settings.put({ name: this.name(id), value: row });
        await this.keepJudged(id, revision);
        if (note !== null) await keepNote(this.db, this.owner, id, note);
        await this.db.outbox.delete(publicationKey(id));
        const decisionId = newId(decidedAt, this.making.randomBytes);
        await this.outbox.decide(this.owner, id, revision, verdict, note, { decisionId, seenState: seen });
        if (publish && verdict === 'APPROVED') await this.outbox.publish(this.owner, id, true);
      }
    });
  }

  /** The report as it was when she decided; undefined when this device no longer holds it. */
  async judged(id: string): Promise<ActivityDetail | undefined> {
    return (await this.db.settings.get(judgedName(this.owner, id)))?.value as ActivityDetail | undefined;
  }

  // Should it change before her decision arrives, she sees both.
  private async keepJudged(id: string, revision: number): Promise<void> {
    const known = await findKnown(this.db, this.owner, id);
    if (known?.revision !== revision) return;
    await this.db.settings.put({ name: judgedName(this.owner, id), value: known });
  }

  /** As if she had not decided; what has been sent meanwhile stays decided. */
  async takeBack(ids: string[]): Promise<void> {
    await this.atOnce('rw', async () => {
      for (const id of ids) {
        if (!(await this.outbox.takeBack(decisionKey(id)))) continue;
        await this.outbox.takeBack(publicationKey(id));
        await this.db.settings.bulkDelete([this.name(id), judgedName(this.owner, id)]);
      }
    });
  }

  /** What was refused has been read; her note stays for the next try. */
  async dismiss(id: string): Promise<void> {
    await this.atOnce('rw', async () => {
      await this.db.outbox.bulkDelete([decisionKey(id), publicationKey(id)]);
      await this.db.settings.bulkDelete([this.name(id), judgedName(this.owner, id)]);
    });
  }

  /** Lets go of what is no longer needed once decisions have arrived: their notes, and the oldest entries. */
  async settle(): Promise<void> {
    const done = (await this.list()).filter(({ stage }) => stage.at === 'done');
    for (const { id } of done.filter(({ settled }) => !settled)) {
      await this.leaveLists(id);
      await this.db.settings.bulkDelete([noteName(this.owner, id), judgedName(this.owner, id)]);
      await this.db.settings.where('name').equals(this.name(id)).modify(markSettled);
    }
    await this.db.settings.bulkDelete(done.slice(MOST_DONE).map(({ id }) => this.name(id)));
  }

  // Without signal the lists seen last must not show it as waiting, however much she decides after it.
  private async leaveLists(id: string): Promise<void> {
    const lists = this.db.settings.where('name').startsWith(`seen/${INBOX.name}/${this.owner}/`);
    await lists.modify((list) => {
      const seen = list.value as { value: ActivityItem[] };
      list.value = { ...seen, value: seen.value.filter((item) => item.id !== id) };
    });
  }

  // A decision without its item in the outbox counts as answered, so nobody may see one without the other.
  private atOnce<T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T> {
    return this.db.transaction(mode, [this.db.settings, this.db.outbox, this.db.carried], work);
  }

  private async rows(): Promise<Row[]> {
    const settings = await this.db.settings.where('name').startsWith(this.name('')).toArray();
    return settings.map(({ value }) => value as Row).sort((a, b) => b.decidedAt - a.decidedAt);
  }

  private name(id: string): string {
    return `decision/${this.owner}/${id}`;
  }
}

function isDecision(item: OutboxItem): item is QueuedDecision {
  return item.kind === 'decision';
}

/** A decision that came back with a rescue file. */
function rowOf(item: QueuedDecision): Row {
  const { reportId, revision, decision, note, queuedAt, seenState } = item;
  const what = { id: reportId, revision, verdict: decision, note, publish: false, title: '', regionName: '' };
  return { ...what, seen: seenState ?? 'SUBMITTED', decidedAt: queuedAt, settled: false };
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

function judgedName(owner: string, id: string): string {
  return `judged/${owner}/${id}`;
}

function noteName(owner: string, id: string): string {
  return `note/${owner}/${id}`;
}
