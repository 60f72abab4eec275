import { canonicalJson, type Json } from '../../engine/canonical';
import { sha256OfText } from '../../engine/hash';
import type { ActivityBody } from '../../engine/model';
import { answer, nothingThere, problem } from './answers';
import { latestOf, type Due, type Held, type Shelf, type Surroundings } from './shelf';
import { receiptFor } from './signing';
import { authorOf, changeOf, lineOf, revisionOf, told, viewOf } from './views';

const OPENS_AFTER_MS = 2_000;
const DECIDES_AFTER_MS = 5_000;

/** Takes reports in, reads them and decides, as the real server and a real reviewer do. */
export class Desk {
  constructor(
    private readonly shelf: Shelf,
    private readonly around: Surroundings,
  ) {}

  put(id: string, text: string): Response {
    const body = JSON.parse(text) as ActivityBody;
    const sha256 = sha256OfText(canonicalJson(body as unknown as Json));
    const held = this.shelf.reports[id];
    const known = held?.wordings.find((wording) => wording.sha256 === sha256);
    if (held && known) return this.accepted(200, held, known.receipt);
    if (held?.state === 'WITHDRAWN') {
      return problem(409, 'ALREADY_WITHDRAWN', 'Laporan ini sudah ditarik dan tidak dapat diubah lagi.');
    }
    if (held && held.wordings.length !== body.baseRevision) return this.conflict(id, held);
    const kept = this.take(id, body, sha256, held);
    return this.accepted(201, kept, latestOf(kept).receipt);
  }

  view(id: string): Response {
    const held = this.shelf.reports[id];
    return held ? answer(200, 'ActivityView', viewOf(id, held, this.shelf, this.around)) : nothingThere();
  }

  revisions(id: string): Response {
    const held = this.shelf.reports[id];
    if (!held) return nothingThere();
    const items = held.wordings.map((wording, index) => revisionOf(wording, index + 1, this.around));
    return answer(200, 'Revisions', { items });
  }

  list(): Response {
    const items = Object.entries(this.shelf.reports).map(([id, held]) =>
      lineOf(id, held, this.shelf, this.around),
    );
    return answer(200, 'ActivityPage', { items, next: null });
  }

  withdraw(id: string, text: string): Response {
    const held = this.shelf.reports[id];
    if (!held) return nothingThere();
    held.state = 'WITHDRAWN';
    held.withdrawnReason = (JSON.parse(text) as { reason?: string }).reason ?? null;
    this.tell(id, held);
    return answer(200, 'Withdrawn', { state: 'WITHDRAWN' });
  }

  /** What changed behind a cursor; `now` asks for the cursor alone. */
  changes(since: string): Response {
    const from = since === 'now' ? this.shelf.changes.length : Number(since) || 0;
    const items = this.shelf.changes.slice(from);
    return answer(200, 'ChangePage', {
      items,
      cursor: String(this.shelf.changes.length),
      more: false,
      gone: [],
    });
  }

  /** The reviewer does what is due. */
  work(): void {
    const { shelf } = this;
    const now = this.around.now();
    const due = shelf.due.filter((task) => task.at <= now && this.isReady(task));
    shelf.due = shelf.due.filter((task) => !due.includes(task));
    due.forEach((task) => this.perform(task));
  }

  /** A wording that counts as taken in; the reviewer will look at it. */
  take(id: string, body: ActivityBody, sha256: string, before: Held | undefined): Held {
    const { shelf, around } = this;
    const revision = (before?.wordings.length ?? 0) + 1;
    const receivedAt = instant(around.now());
    const receipt = receiptFor(shelf, { kind: 'activity', id, revision, sha256, receivedAt });
    const held: Held = {
      wordings: [...(before?.wordings ?? []), { body, sha256, receipt }],
      state: 'SUBMITTED',
      openedAt: null,
      openings: before?.openings ?? [],
      reviews: before?.reviews ?? [],
      withdrawnReason: null,
    };
    shelf.reports[id] = held;
    shelf.due = shelf.due.filter((task) => task.id !== id);
    shelf.due.push(
      { id, revision, what: 'open', at: around.now() + OPENS_AFTER_MS },
      { id, revision, what: 'decide', at: around.now() + DECIDES_AFTER_MS },
    );
    this.tell(id, held);
    return held;
  }

  /** The reviewer's word about the latest wording. */
  decide(id: string, held: Held, note: string | null): void {
    const decision = note === null ? 'APPROVED' : 'RETURNED';
    held.state = decision;
    open(held, this.around.now());
    held.reviews.push({
      revision: held.wordings.length,
      decision,
      note,
      decidedAt: instant(this.around.now()),
      reviewer: this.around.reviewer,
    });
    this.tell(id, held);
  }

  private perform({ id, what, revision }: Due): void {
    const held = this.shelf.reports[id];
    if (held?.state !== 'SUBMITTED' || held.wordings.length !== revision) return;
    if (what === 'decide') {
      this.decide(id, held, this.around.findFault(id, latestOf(held).body));
    } else {
      open(held, this.around.now());
      this.tell(id, held);
    }
  }

  // A report is judged with all its photos before the reviewer.
  private isReady({ id, what }: Due): boolean {
    const held = this.shelf.reports[id];
    return what === 'open' || !held || this.missingOf(latestOf(held).body).length === 0;
  }

  private missingOf(body: ActivityBody): string[] {
    return body.photos.map(({ sha256 }) => sha256).filter((sha256) => !(sha256 in this.shelf.photos));
  }

  private accepted(status: number, held: Held, receipt: Held['wordings'][number]['receipt']): Response {
    return answer(status, 'Accepted', {
      receipt,
      state: held.state,
      revision: receipt.revision,
      missingPhotos: this.missingOf(latestOf(held).body),
    });
  }

  private conflict(id: string, held: Held): Response {
    const { body, sha256, receipt } = latestOf(held);
    return problem(409, 'EDIT_CONFLICT', 'Laporan ini juga diubah di HP lain.', {
      stored: {
        id,
        revision: held.wordings.length,
        sha256,
        state: held.state,
        author: authorOf(this.around.me),
        receivedAt: receipt.receivedAt,
        body: told(body),
      },
    });
  }

  private tell(id: string, held: Held): void {
    const at = instant(this.around.now());
    this.shelf.changes.push(changeOf(id, held, at, this.around.catalog));
  }
}

function open(held: Held, now: number): void {
  if (held.openedAt !== null) return;
  held.openedAt = instant(now);
  held.openings.push({ revision: held.wordings.length, openedAt: held.openedAt });
}

export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
