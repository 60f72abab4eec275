import { BookCheck, BookLock, BookOpen, Printer } from 'lucide-preact';
import { NoAnswer } from '../engine/api';
import { periodName, type Period } from '../recap/period';
import { to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { useSeen } from '../shell/useSeen';
import { moment, number } from '../texts/format';
import { LinkButton } from '../ui/Button';
import { bookOf, bookPaper, bookPath } from './books';
import { periodCalls, type PeriodView } from './calls';
import './closing.css';
import { KnownOn } from './KnownOn';
import { usePeriodWords } from './words';

const ICONS = { OPEN: BookOpen, CLOSED: BookLock, ACCEPTED: BookCheck };
const MOST_TOLD = 1000;

/** How the books of the period stand, in one line of the recap; figures of an earlier day are chosen here too. */
export function BookCard({ region, period }: { region: string; period: Period }) {
  const book = bookOf(period);
  const { api } = useEngine();
  const {
    data: value,
    seenAt,
    failure,
  } = useSeen('books', `${region}/${book ?? ''}`, async () =>
    book === null ? null : periodCalls(api, region, book).view(),
  );
  return (
    <section class="card stack stack-2 book-card" aria-label={usePeriodWords().title(periodName(period))}>
      {value && <Line view={value} name={periodName(period)} seenAt={seenAt} />}
      {!value && book !== null && failure instanceof NoAnswer && (
        <p class="small">{usePeriodWords().neverSeen}</p>
      )}
      <KnownOn region={region} period={period} />
    </section>
  );
}

interface Shown {
  view: PeriodView;
  name: string;
  seenAt: number | null;
}

function Line({ view, name, seenAt }: Shown) {
  const t = usePeriodWords();
  const zone = useMe().team.timeZone;
  const Icon = ICONS[view.state];
  const closed = view.state !== 'OPEN';
  return (
    <div class="row wrap">
      <Icon aria-hidden="true" />
      <div class="grow">
        <b>{t.line[view.state](name)}</b>
        {view.late > 0 && <p class="small">{t.lateCount(many(view.late, t.atLeast))}</p>}
        {seenAt !== null && <p class="small">{t.seenAt(moment(seenAt, zone))}</p>}
      </div>
      {closed && (
        <LinkButton
          size="small"
          icon={Printer}
          href={bookPaper(view.region, view.period, view.version)}
          newTab
        >
          {t.print}
        </LinkButton>
      )}
      <LinkButton size="small" href={to(bookPath(view.region, view.period))}>
        {view.mayClose ? t.closeIt : t.see}
      </LinkButton>
    </div>
  );
}

/** Counting stops at a thousand. */
export function many(count: number, atLeast: (count: string) => string): string {
  return count >= MOST_TOLD ? atLeast(number(count)) : number(count);
}
