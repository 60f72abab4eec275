import { CalendarClock, Plus } from 'lucide-preact';
import { findSeen, keepSeen, type SeenSort } from '../../engine/report/seen';
import type { Team } from '../../engine/model';
import { may } from '../../engine/session';
import { to } from '../../router';
import { useEngine, useMe } from '../../shell/context';
import { useOnline } from '../../shell/online';
import { dayAndMonth, localDay, monthName } from '../../texts/format';
import { LinkButton } from '../../ui/Button';
import { useAnswer, useLive } from '../../ui/hooks';
import { dueOn, type Due } from './reminder';
import { useTodayWords } from './words';

/** Before the deadline and on the day after, while nothing has come from her desa; quiet on all other days. */
export function ReportReminder() {
  const me = useMe();
  const { tier, timeZone } = me.team;
  // An account that an older app kept does not know it yet.
  const { graceDays = 0 } = me.team as Partial<Team>;
  const due = dueOn(localDay(new Date(), timeZone), graceDays);
  if (!due || tier !== 'VILLAGE' || !may(me, 'WRITE_ACTIVITY')) return null;
  return <Reminder key={due.month} due={due} />;
}

function Reminder({ due }: { due: Due }) {
  const t = useTodayWords();
  const silent = useSilent(due.month);
  if (!silent) return null;
  const day = dayAndMonth(due.deadline);
  return (
    <section class="card stack" aria-labelledby="reminder">
      <div class="row">
        <CalendarClock aria-hidden="true" />
        <div class="grow">
          <h2 id="reminder">{t.remind(monthName(due.month))}</h2>
          <p>{due.daysLeft > 0 ? t.left(due.daysLeft, day) : t.over(day)}</p>
          <p class="small">{t.nothingYet}</p>
        </div>
      </div>
      <LinkButton icon={Plus} size="small" href={to('/lapor')}>
        {t.report}
      </LinkButton>
    </section>
  );
}

/** True when neither this phone nor, as far as it has heard, anybody else of the team has reported for the month. */
function useSilent(month: string): boolean {
  const { api, db, reports } = useEngine();
  const me = useMe();
  const owner = me.officer.id;
  const own = useLive(async () => (await reports.countMonth(owner, month)).size, [owner, month]);
  const sort: SeenSort = { name: 'reported', owner, most: 3 };
  const team = useAnswer(async () => {
    try {
      const { reported } = await api.reporting(me.team.regionCode, month);
      await keepSeen(db, sort, month, { at: Date.now(), value: reported });
      return reported;
    } catch {
      // Without signal what was heard last counts.
      return (await findSeen<number>(db, sort, month))?.value ?? 0;
    }
  }, [owner, month, useOnline()]);
  return own === 0 && team.state === 'here' && team.value === 0;
}
