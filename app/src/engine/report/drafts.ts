import type { Database } from '../database';
import type { Draft, DraftForm } from '../stored';
import type { Field } from '../model';
import { emptyForm } from './report';
import { Value } from '../value';

/** Reports that are being written. Each input is written down at once; a newer one replaces an older. */
export class Drafts {
  /** False while the phone could not write down what was typed last, because it is full. */
  readonly kept = new Value(true);
  private pending: Draft | null = null;
  private writing: Promise<void> | null = null;

  constructor(
    private readonly db: Database,
    private readonly now: () => number,
    private readonly newId: () => string,
  ) {}

  get(id: string): Promise<Draft | undefined> {
    return this.db.drafts.get(id);
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
    this.pending = { ...draft, changedAt: this.now() };
    this.writing ??= this.write();
  }

  /** Resolves when everything entered lies in the store, or `kept` tells that it does not. */
  async flush(): Promise<void> {
    if (this.pending) this.writing ??= this.write();
    await this.writing;
  }

  /** Takes the draft away; the answer can be put back with `save`. */
  async remove(id: string): Promise<Draft | undefined> {
    await this.flush();
    const draft = await this.db.drafts.get(id);
    await this.db.drafts.delete(id);
    return draft;
  }

  private async write(): Promise<void> {
    try {
      while (this.pending) {
        const draft = this.pending;
        await this.db.drafts.put(draft);
        // Typed on while it was written: the newer one is still to be kept.
        if (this.pending === draft) this.pending = null;
      }
      this.kept.set(true);
    } catch {
      this.kept.set(false); // the next keystroke tries again, and the screen says so until then
    } finally {
      this.writing = null;
    }
  }
}
