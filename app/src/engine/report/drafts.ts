import type { Database } from '../database';
import type { Draft, DraftForm } from '../stored';
import type { Field } from '../model';
import { emptyForm } from './report';
import { Value } from '../value';

/** A draft, and the version of it that it was typed over. */
export interface Wording {
  draft: Draft;
  over: number;
}

/**
 * Reports that are being written. Each input is written down at once; a newer one replaces an older. What
 * another window wrote meanwhile is never written over: what was typed here is then kept beside it.
 */
export class Drafts {
  /** False while the phone could not write down what was typed last, because it is full. */
  readonly kept = new Value(true);
  /** Grows with each wording that lies in the store. */
  readonly written = new Value(0);
  /** A draft that another window has written meanwhile, and where this window's own wording went. */
  readonly parted = new Value<{ id: string; copy: string | null } | null>(null);
  /** What is to be written, by draft. */
  private readonly pending = new Map<string, Draft>();
  private writing: Promise<void> | null = null;
  /** The version of each draft that this window has seen or written. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly db: Database,
    private readonly now: () => number,
    private readonly newId: () => string,
  ) {}

  /** The draft as it lies in the store; what is written next goes over this one. */
  async get(id: string): Promise<Draft | undefined> {
    await this.flush();
    const draft = await this.db.drafts.get(id);
    this.adopt(id, draft);
    return draft;
  }

  /** Only looks: for a window that does not write. */
  peek(id: string): Promise<Draft | undefined> {
    return this.db.drafts.get(id);
  }

  /** True when another window has written it since this one last saw it. */
  isNewer(draft: Draft): boolean {
    return versionOf(draft) > (this.seen.get(draft.id) ?? 0);
  }

  /** What is written next goes over this version. */
  adopt(id: string, draft: Draft | undefined): void {
    this.seen.set(id, versionOf(draft));
  }

  /** The unfinished ones, last touched first. */
  async list(owner: string): Promise<Draft[]> {
    const drafts = await this.db.drafts.where('owner').equals(owner).sortBy('changedAt');
    return drafts.reverse();
  }

  /** A new report of a team; it lies in the store only once something was entered. */
  blank(owner: string, regionCode: string, today: string, field: Field | null): Draft {
    const now = this.now();
    const form: DraftForm = { ...emptyForm(regionCode, today), field };
    return { id: this.newId(), owner, baseRevision: 0, step: 1, createdAt: now, changedAt: now, form };
  }

  save(draft: Draft): void {
    this.pending.set(draft.id, { ...draft, changedAt: this.now() });
    this.writing ??= this.write();
  }

  /** Resolves when everything entered lies in the store, or `kept` tells that it does not. */
  async flush(): Promise<void> {
    if (this.pending.size > 0) this.writing ??= this.write();
    await this.writing;
  }

  /** What is typed and does not lie in the store yet. */
  unwritten(): Wording[] {
    return [...this.pending.values()].map((draft) => ({ draft, over: this.seen.get(draft.id) ?? 0 }));
  }

  /** Writes what a page that was left could not write any more; false when the phone has no room for it. */
  async takeUp({ draft, over }: Wording): Promise<boolean> {
    const stored = versionOf(await this.peek(draft.id));
    // The writing that was under way may have come through: the wording was typed over that one.
    this.seen.set(draft.id, stored === over + 1 ? stored : over);
    this.pending.set(draft.id, draft);
    await this.flush();
    return this.kept.get();
  }

  /** Takes the draft away; the answer can be put back with `save`. */
  async remove(id: string): Promise<Draft | undefined> {
    await this.flush();
    const draft = await this.db.drafts.get(id);
    await this.db.drafts.delete(id);
    this.seen.delete(id);
    return draft;
  }

  private async write(): Promise<void> {
    try {
      for (let next = this.next(); next; next = this.next()) {
        await this.put(next);
        // Typed on while it was written: the newer one is still to be kept.
        if (this.pending.get(next.id) === next) this.pending.delete(next.id);
      }
      this.kept.set(true);
    } catch {
      this.kept.set(false); // the next keystroke tries again, and the screen says so until then
    } finally {
      this.writing = null;
    }
  }

  private next(): Draft | undefined {
    return this.pending.values().next().value;
  }

  private async put(draft: Draft): Promise<void> {
    const { db } = this;
    const seen = this.seen.get(draft.id) ?? 0;
    const writing = db.transaction('rw', db.drafts, async () => {
      const stored = await db.drafts.get(draft.id);
      if (versionOf(stored) !== seen) return this.keepBeside(draft, stored);
      const version = Math.max(seen, versionOf(draft)) + 1;
      await db.drafts.put({ ...draft, version });
      // Before the store tells its watchers, who would take this wording for another window's.
      this.seen.set(draft.id, version);
      return null;
    });
    const parted = await writing.catch((full: unknown) => {
      this.seen.set(draft.id, seen); // a full phone refuses only at the very end
      throw full;
    });
    if (parted) this.parted.set(parted);
    this.written.set(this.written.get() + 1);
  }

  // A draft of its own: nothing that was typed is lost, and nothing is written over.
  private async keepBeside(draft: Draft, stored: Draft | undefined) {
    const { id } = draft;
    const before = this.parted.get();
    if (stored && JSON.stringify(stored.form) === JSON.stringify(draft.form)) return { id, copy: null };
    const copy = (before?.id === id ? before.copy : null) ?? this.newId();
    await this.db.drafts.put({ ...draft, id: copy, baseRevision: 0, version: 1 });
    return { id, copy };
  }
}

function versionOf(draft: Draft | undefined): number {
  return draft?.version ?? 0;
}
