import { CheckCheck, Check, Eye, Minus, Pencil, Undo2 } from 'lucide-preact';
import type { ActivityDetail, Catalog, Review, Revision, Team } from '../engine/model';
import type { ReportView } from '../engine/report/reports';
import { moment } from '../texts/format';
import type { Texts } from '../texts/id';
import type { Stop } from '../ui/Trail';
import { behalfWords } from './behalfWords';
import { ReceiptList } from './ReceiptList';
import { differences } from './differences';
import type { ShownPhoto } from './shown';
import { signOf } from './state';

interface Journey {
  t: Texts['activity'];
  team: Team;
  online: boolean;
  view: ReportView | undefined;
  detail: ActivityDetail | null;
  revisions: Revision[];
  photos: ShownPhoto[];
  catalog: Catalog | null;
}

/** The stretches of a report's journey: what the server told, what is under way, what lies ahead. */
export function stopsOf(journey: Journey): Stop[] {
  const told = journey.detail ? toldStops(journey, journey.detail) : knownStops(journey);
  const now = nowStop(journey);
  return [...told, ...(now ? [now] : []), ...aheadStops(journey)];
}

function toldStops(journey: Journey, detail: ActivityDetail): Stop[] {
  const { t, team } = journey;
  const at = (instant: string) => moment(instant, team.timeZone);
  const stops: Stop[] = [];
  for (let revision = 1; revision <= detail.revision; revision++) {
    stops.push(sentStop(journey, detail, revision));
    const opened = openingOf(detail, revision);
    if (opened !== null) {
      stops.push(stop(`opened-${revision}`, CheckCheck, t.states.received[team.tier], at(opened)));
    }
    for (const review of detail.reviews.filter((past) => past.revision === revision)) {
      stops.push(reviewStop(journey, review));
    }
  }
  if (detail.state === 'WITHDRAWN') {
    stops.push(stop('withdrawn', Minus, t.states.withdrawn, detail.withdrawnReason ?? ''));
  } else if (detail.published) {
    stops.push(stop('public', Eye, t.public, ''));
  }
  return stops;
}

// A report kept by an older app knows only of its current revision.
function openingOf(detail: ActivityDetail, revision: number): string | null {
  if (revision === detail.revision) return detail.openedAt;
  const openings = (detail as Partial<ActivityDetail>).openings ?? [];
  return openings.find((opening) => opening.revision === revision)?.openedAt ?? null;
}

function sentStop(journey: Journey, detail: ActivityDetail, revision: number): Stop {
  const { t, team, revisions, photos, catalog } = journey;
  const known = revisions.find((other) => other.revision === revision);
  const instant =
    known?.receivedAt ?? (revision === detail.revision ? detail.receipt.receivedAt : detail.receivedAt);
  const when = moment(instant, team.timeZone);
  if (revision > 1) {
    const before = revisions.find((other) => other.revision === revision - 1);
    const changed = known && before ? differences(before.body, known.body, t, catalog) : '';
    return {
      ...stop(`sent-${revision}`, Pencil, t.mended, ''),
      children: (
        <>
          <p class="small">{[when, changed].filter(Boolean).join(' · ')}</p>
          <ReceiptList id={detail.id} revision={revision} photos={[]} />
        </>
      ),
    };
  }
  const author = known?.author ?? detail.author;
  const held = heldOf(journey);
  const pictures = photos.length > 0 ? ` · ${t.photosHeld(held, photos.length)}` : '';
  return {
    ...stop(`sent-${revision}`, Check, sentTitle(journey), ''),
    children: (
      <>
        <p class="small">
          {when}
          {pictures}
          <br />
          {t.author(author.title, author.name)}
          {detail.onBehalfOf && ` ${behalfWords().onBehalf(detail.onBehalfOf)}`}
        </p>
        <ReceiptList id={detail.id} revision={1} photos={photos} />
      </>
    ),
  };
}

/** "Terkirim" is said when the words and every photo are there, and not before. */
function sentTitle(journey: Journey): string {
  const { t, photos } = journey;
  const held = heldOf(journey);
  const progress = journey.view?.progress;
  if (progress?.state === 'textSent' && progress.way.kind === 'waitsForWifi')
    return t.states.photosWaitForWifi;
  return held < photos.length ? t.states.textSent(held, photos.length) : t.states.sent;
}

function heldOf({ view, photos }: Journey): number {
  switch (view?.progress.state) {
    case 'textSent':
      return view.progress.held;
    case 'sent':
    case 'received':
      return photos.length;
    default:
      return photos.filter((photo) => photo.held).length;
  }
}

function reviewStop({ t, team }: Journey, review: Review): Stop {
  const who = `${review.reviewer.title} ${review.reviewer.team}`;
  const when = moment(review.decidedAt, team.timeZone);
  if (review.decision === 'APPROVED') {
    return {
      ...stop(`review-${review.decidedAt}`, CheckCheck, t.states.approved, `${when} · ${t.inTotals}`),
      look: 'approved',
    };
  }
  return {
    key: `review-${review.decidedAt}`,
    icon: Undo2,
    look: 'returned',
    title: t.states.returned,
    children: (
      <p class="quote">
        {review.note}
        <cite>
          {who} · {when}
        </cite>
      </p>
    ),
  };
}

/** Without the whole report: what the change feed and the receipts tell. */
function knownStops(journey: Journey): Stop[] {
  const { t, team } = journey;
  const report = journey.view?.report;
  if (!report?.state) return [];
  const sent = stop('sent', Check, sentTitle(journey), '');
  const stops: Stop[] = [{ ...sent, children: <ReceiptList id={report.id} photos={journey.photos} /> }];
  if (report.openedAt !== null) {
    const when = moment(report.openedAt, team.timeZone);
    stops.push(stop('opened', CheckCheck, t.states.received[team.tier], when));
  }
  if (report.review && report.state !== 'SUBMITTED') stops.push(reviewStop(journey, report.review));
  return stops;
}

/** What is under way on this phone: waiting, sending, or set aside. */
function nowStop({ t, team, online, view }: Journey): Stop | null {
  if (!view) return null;
  const { progress } = view;
  if (progress.state === 'textSent' && progress.way.kind !== 'goes') return null; // the stop before says it
  switch (progress.state) {
    case 'waiting':
    case 'sending':
    case 'textSent':
    case 'attention': {
      const { look, icon, word } = signOf(progress, t.states, team.tier, online);
      return {
        key: 'now',
        icon,
        title: word,
        look: look === 'attention' || look === 'waiting' || look === 'sending' ? look : undefined,
      };
    }
    default:
      return null;
  }
}

function aheadStops({ t, team, view, detail }: Journey): Stop[] {
  const state = view ? view.report.state : (detail?.state ?? null);
  const opened = view ? view.report.openedAt : (detail?.openedAt ?? null);
  const published = view ? view.report.published : (detail?.published ?? false);
  const pending = view?.items.some((item) => item.kind === 'text') ?? false;
  if (state === 'WITHDRAWN' || (state === 'RETURNED' && !pending)) return [];
  const ahead: Stop[] = [];
  if (opened === null || pending)
    ahead.push(lies('opened-ahead', CheckCheck, t.states.received[team.tier], ''));
  if (state !== 'APPROVED' || pending) ahead.push(lies('approved-ahead', CheckCheck, t.states.approved, ''));
  if (!published)
    ahead.push(lies('public-ahead', Eye, t.public, state === 'APPROVED' ? t.waitsFor[team.tier] : ''));
  return ahead;
}

function stop(key: string, icon: Stop['icon'], title: string, line: string): Stop {
  return { key, icon, title, children: line === '' ? undefined : <p class="small">{line}</p> };
}

function lies(key: string, icon: Stop['icon'], title: string, line: string): Stop {
  return { ...stop(key, icon, title, line), ahead: true };
}
