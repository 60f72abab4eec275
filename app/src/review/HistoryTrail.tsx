import { Check, CheckCheck, Pencil, Undo2 } from 'lucide-preact';
import { NoAnswer } from '../engine/api';
import type { Engine } from '../engine/engine';
import type { ActivityDetail, Catalog, Revision } from '../engine/model';
import { useEngine, useMe } from '../shell/context';
import { moment } from '../texts/format';
import { useAnswer } from '../ui/hooks';
import { Trail, type Stop } from '../ui/Trail';
import { changeSentence } from './changeWords';
import { hasHistory, history, type Change, type Event } from './history';
import { useReviewWords, reviewWords } from './words';

interface Props {
  report: ActivityDetail;
  catalog: Catalog | null;
}

/** What was sent, asked and corrected before; nothing for a report that is here for the first time. */
export function HistoryTrail({ report, catalog }: Props) {
  const t = useReviewWords();
  const engine = useEngine();
  const zone = useMe().team.timeZone;
  const revisions = useAnswer(
    () => (hasHistory(report) ? revisionsOf(engine, report.id) : Promise.resolve([])),
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

async function revisionsOf({ api, db }: Engine, id: string): Promise<Revision[]> {
  try {
    return await api.revisions(id);
  } catch (failure) {
    const carried = failure instanceof NoAnswer ? await db.carried.get(id) : undefined;
    if (!carried) throw failure;
    return carried.revisions;
  }
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
        <p key={change.part + (change.indicator ?? '')}>{changeSentence(change, report, catalog)}</p>
      ))}
    </div>
  );
}
