import { BookCheck, BookLock, BookOpen, Hourglass, RotateCcw } from 'lucide-preact';
import { useMe } from '../shell/context';
import { longDate, moment, number } from '../texts/format';
import { Trail, type Stop } from '../ui/Trail';
import { many } from './BookCard';
import type { PeriodView } from './calls';
import { usePeriodWords, type PeriodWords } from './words';

type Act = NonNullable<PeriodView['closed']>;

/** Where the books have been: open, closed, accepted, and whose books they became part of. */
export function BookTrail({ view }: { view: PeriodView }) {
  const t = usePeriodWords();
  const { timeZone } = useMe().team;
  return (
    <section class="card" aria-label={t.title(view.period)}>
      <Trail stops={stopsOf(view, timeZone, useMe().topTeam && useMe().team.regionCode === view.region, t)} />
    </section>
  );
}

function stopsOf(view: PeriodView, zone: string, top: boolean, t: PeriodWords): Stop[] {
  const when = (instant: string) => moment(instant, zone);
  const who = ({ name, office }: Act) => `${name}, ${office}`;
  if (view.state === 'OPEN') return openStops(view, when, t);
  const stops: Stop[] = [];
  if (view.closed) {
    stops.push({
      key: 'closed',
      icon: BookLock,
      title: t.closedBy(who(view.closed), when(view.closed.at)),
      look: 'over',
      children: <p class="small">{t.counted(number(view.reports))}</p>,
    });
  }
  if (view.accepted) {
    const title = t.acceptedBy(who(view.accepted), when(view.accepted.at));
    stops.push({ key: 'accepted', icon: BookCheck, title, look: 'approved' });
  } else {
    const title = top ? t.finalHere : t.waitsForAbove;
    stops.push({ key: 'waits', icon: top ? BookCheck : Hourglass, title, ahead: !top });
  }
  for (const above of view.above) {
    stops.push({
      key: above.region,
      icon: BookLock,
      title: t.inBookOf(above.name, when(above.closedAt)),
      look: 'approved',
      children: above.acceptedAt && (
        <p class="small">{t.aboveAccepted(above.name, when(above.acceptedAt))}</p>
      ),
    });
  }
  return stops;
}

function openStops(view: PeriodView, when: (instant: string) => string, t: PeriodWords): Stop[] {
  const { reopened } = view;
  const again: Stop[] = reopened
    ? [
        {
          key: 'reopened',
          icon: RotateCcw,
          look: 'returned',
          title: t.reopenedBy(`${reopened.name}, ${reopened.office}`, when(reopened.at)),
          children: <p class="quote">{view.reason}</p>,
        },
      ]
    : [];
  const hint = view.ended ? t.openHint : `${t.openHint} ${t.notEnded(longDate(view.to))}`;
  return [
    ...again,
    {
      key: 'open',
      icon: BookOpen,
      title: t.openTitle,
      look: 'waiting',
      children: (
        <>
          <p class="small">{hint}</p>
          {view.carried > 0 && <p class="small">{t.carriedOpen(many(view.carried, t.atLeast))}</p>}
        </>
      ),
    },
  ];
}
