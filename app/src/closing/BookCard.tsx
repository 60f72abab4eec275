import { BookCheck, BookLock, BookOpen } from 'lucide-preact';
import { periodName, type Period } from '../recap/period';
import { to } from '../router';
import { useEngine } from '../shell/context';
import { number } from '../texts/format';
import { LinkButton } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { bookOf, bookPath } from './books';
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
  const view = useAnswer(
    async () => (book === null ? null : periodCalls(api, region, book).view()),
    [region, book],
  );
  return (
    <section class="card stack stack-2 book-card" aria-label={usePeriodWords().title(periodName(period))}>
      {view.state === 'here' && view.value && <Line view={view.value} name={periodName(period)} />}
      <KnownOn region={region} period={period} />
    </section>
  );
}

function Line({ view, name }: { view: PeriodView; name: string }) {
  const t = usePeriodWords();
  const Icon = ICONS[view.state];
  return (
    <div class="row wrap">
      <Icon aria-hidden="true" />
      <div class="grow">
        <b>{t.line[view.state](name)}</b>
        {view.late > 0 && <p class="small">{t.lateCount(many(view.late, t.atLeast))}</p>}
      </div>
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
