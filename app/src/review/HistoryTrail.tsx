import { Check, CheckCheck, Pencil, Undo2 } from 'lucide-preact';
import type { ActivityDetail, Catalog } from '../engine/model';
import { useEngine, useMe } from '../shell/context';
import { longDate, moment, money, number } from '../texts/format';
import { useAnswer } from '../ui/hooks';
import { Trail, type Stop } from '../ui/Trail';
import { hasHistory, history, type Change, type Event } from './history';
import { typeOf } from './useComparison';
import { useReviewWords, reviewWords } from './words';

interface Props {
  report: ActivityDetail;
  catalog: Catalog | null;
}

/** What was sent, asked and corrected before; nothing for a report that is here for the first time. */
export function HistoryTrail({ report, catalog }: Props) {
  const t = useReviewWords();
  const { api } = useEngine();
  const zone = useMe().team.timeZone;
  const revisions = useAnswer(
    () => (hasHistory(report) ? api.revisions(report.id) : Promise.resolve([])),
    [report.id, report.revision, report.reviews.length],
  );
  if (!hasHistory(report)) return null;
  // Without signal at least what the report itself remembers.
  const sent = revisions.state === 'here' ? revisions.value : [];
  const stops = history(sent, report.reviews).map((event, index) =>
    stop(event, index, { report, catalog }, zone),
  );
  return (
    <section class="stack">
      <h2>{t.history}</h2>
      <Trail stops={stops} />
    </section>
  );
}

function stop(event: Event, index: number, props: Props, zone: string): Stop {
  const t = reviewWords();
  const key = `${event.kind}-${index}`;
  const when = moment(event.at, zone);
  if (event.kind === 'decided') {
    const { decision, note, reviewer } = event.review;
    const who = `${when} · ${reviewer.title}, ${reviewer.team}`;
    return decision === 'APPROVED'
      ? { key, icon: CheckCheck, title: t.approved, look: 'approved', children: <small>{who}</small> }
      : {
          key,
          icon: Undo2,
          title: t.returned,
          look: 'returned',
          children: (
            <blockquote class="quote">
              {note}
              <cite>{who}</cite>
            </blockquote>
          ),
        };
  }
  if (event.kind === 'sent') {
    return { key, icon: Check, title: t.sent, children: <small>{`${when} · ${event.by}`}</small> };
  }
  return {
    key,
    icon: Pencil,
    title: t.correctedAndSent,
    children: (
      <>
        <small>{`${when} · ${event.by}`}</small>
        <Changes changes={event.changes} {...props} />
      </>
    ),
  };
}

function Changes({ changes, report, catalog }: Props & { changes: Change[] }) {
  const t = useReviewWords();
  if (changes.length === 0) return <small>{t.nothingChanged}</small>;
  return (
    <div class="changes">
      {changes.map((change) => (
        <p key={change.part + (change.indicator ?? '')}>{sentence(change, report, catalog)}</p>
      ))}
    </div>
  );
}

const WORDY = new Set(['narrative', 'obstacles', 'partners']);

function sentence(change: Change, report: ActivityDetail, catalog: Catalog | null): string {
  const t = reviewWords();
  if (WORDY.has(change.part)) return t.rewritten(t.parts[change.part]);
  const indicator = typeOf(catalog, report.typeCode)?.indicators.find(
    (known) => known.code === change.indicator,
  );
  const name = change.part === 'results' ? (indicator?.name ?? t.parts.results) : t.parts[change.part];
  const show = (value: string | null) => {
    if (value === null) return t.empty;
    return change.part === 'typeCode' ? (typeOf(catalog, value)?.shortName ?? value) : shown(change, value);
  };
  return t.changed(name, show(change.before), show(change.after));
}

function shown({ part }: Change, value: string): string {
  if (part === 'startDate' || part === 'endDate') return longDate(value);
  if (part === 'costs') return money(value);
  return /^\d+(\.\d+)?$/.test(value) && part !== 'title' && part !== 'place' ? number(value) : value;
}
