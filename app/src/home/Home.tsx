import { Calendar, Check, ChevronRight, Inbox, Pencil, Plus, RefreshCw, Send } from 'lucide-preact';
import '../activity/activity.css';
import { PokjaBadge } from '../activity/PokjaBadge';
import { DraftRow } from '../activity/DraftRow';
import { ReportRow } from '../activity/ReportRow';
import { StateSign } from '../activity/StateSign';
import type { OutboxItem } from '../engine/stored';
import { FIELDS, type Field, type SignedIn, type Team } from '../engine/model';
import type { ReportView } from '../engine/report/reports';
import { may } from '../engine/session';
import { NewsBell } from '../notice/NewsBell';
import { to, usePlace } from '../router';
import { useEngine, useMe } from '../shell/context';
import { useOnline } from '../shell/online';
import { Trouble } from '../shell/Trouble';
import { updateReady } from '../shell/updates';
import { useWaiting } from '../shell/useWaiting';
import { Later } from '../shell/Later';
import { Weight } from '../shell/Weight';
import { dayAndMonth, daysAfter, lastDayOf, localDay, monthName, nearDate, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { useLive, useValue } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { FromElsewhere } from './FromElsewhere';
import { Leading } from './Leading';
import './home.css';

const VILLAGE_CODE = 13;
const LEADERS = ['KETUA', 'WAKIL'];

/** What to do now, what is not sent yet, and how the month stands. */
export function Home() {
  const t = useTexts();
  const { drafts, reports } = useEngine();
  const me = useMe();
  const owner = me.officer.id;
  const unfinished = useLive(() => drafts.list(owner), [owner]);
  const unsent = useLive(() => reports.listUnsent(owner), [owner]);
  const returned = useLive(() => reports.listReturned(owner), [owner]);
  const newer = useValue(updateReady);
  const writes = may(me, 'WRITE_ACTIVITY');
  const leads = usePlace().realm !== 'practice' && leadsRegion(me);
  return (
    <Screen
      title={me.team.name}
      subtitle={[me.assignments[0]?.title, me.team.parentName].filter(Boolean).join(' · ')}
      narrow={!leads}
      aside={<NewsBell />}
      above={<Trouble />}
    >
      {writes && (
        <div class="report-here">
          <LinkButton href={to('/lapor')} icon={Plus} main wide size="big">
            {t.home.report}
          </LinkButton>
        </div>
      )}
      <ToReview />
      {returned?.map((view) => (
        <Returned key={view.report.id} view={view} />
      ))}
      {unfinished && unfinished.length > 0 && (
        <section class="stack">
          <h2>{t.home.unfinished}</h2>
          <ul class="card flush">
            {unfinished.map((draft) => (
              <DraftRow key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
      )}
      {unsent && (unsent.length > 0 || writes) && <Unsent views={unsent} />}
      <FromElsewhere />
      {leads && <Leading />}
      <Later />
      <Month owner={owner} />
      {newer && (
        <Banner icon={RefreshCw} tone="info" title={t.shell.updateReady}>
          {t.shell.updateReadyHint}
        </Banner>
      )}
    </Screen>
  );
}

// A desa's phone loads the month of the desa only for who leads it.
function leadsRegion({ team, assignments }: SignedIn): boolean {
  const isVillage = team.regionCode.length === VILLAGE_CODE;
  return !isVillage || assignments.some(({ role }) => LEADERS.includes(role));
}

function ToReview() {
  const t = useTexts().home;
  const waiting = useWaiting();
  if (!waiting) return null;
  return (
    <a class="card row plain-link" href={to('/periksa')}>
      <Inbox aria-hidden="true" />
      <span class="grow">
        <b>{t.reports(waiting)}</b>
        <span class="small"> {t.toReview}</span>
      </span>
      <ChevronRight aria-hidden="true" />
    </a>
  );
}

function Returned({ view }: { view: ReportView }) {
  const t = useTexts();
  const { report, progress } = view;
  const review = progress.state === 'returned' ? progress.review : null;
  return (
    <div class="card alert">
      <div class="stack">
        <div class="row">
          <PokjaBadge field={report.field} />
          <div class="grow">
            <h2 class="card-title">{report.title}</h2>
            <StateSign progress={progress} />
          </div>
        </div>
        {review?.note && (
          <p class="quote">
            {review.note}
            <cite>
              {review.reviewer.title} {review.reviewer.team} · {nearDate(localDay(review.decidedAt))}
            </cite>
          </p>
        )}
        <LinkButton href={to(`/kegiatan/${report.id}/perbaiki`)} icon={Pencil} size="small" wide>
          {t.activity.mend}
        </LinkButton>
      </div>
    </div>
  );
}

function Unsent({ views }: { views: ReportView[] }) {
  const t = useTexts().home;
  const online = useOnline();
  if (views.length === 0) {
    return (
      <p class="calm">
        <Check aria-hidden="true" />
        {t.allSent}
      </p>
    );
  }
  const bytes = views.flatMap((view) => view.items).reduce((sum, item) => sum + bytesOf(item), 0);
  return (
    <section class="stack">
      <div class="row wrap">
        <h2 class="grow">{t.unsent}</h2>
        <span class="small">
          {t.reports(views.length)} · <Weight bytes={bytes} />
        </span>
      </div>
      <ul class="card flush">
        {views.map((view) => (
          <ReportRow key={view.report.id} view={view} />
        ))}
      </ul>
      <Rest views={views} />
      {!online && (
        <a class="small" href={to('/titip')}>
          {t.handOver}
        </a>
      )}
    </section>
  );
}

/** What becomes of photos whose words have been sent. */
function Rest({ views }: { views: ReportView[] }) {
  const t = useTexts().home;
  const { outbox, sync } = useEngine();
  const me = useMe();
  const ways = views.flatMap(({ progress }) => (progress.state === 'textSent' ? [progress.way.kind] : []));
  if (ways.length === 0) return null;
  if (!ways.includes('waitsForWifi')) return <p class="small">{t.restFollows}</p>;
  const send = () => outbox.sendPhotosNow(me.officer.id).then(() => sync.wakeNow());
  return (
    <div class="row wrap">
      <p class="small grow">{t.photosWait}</p>
      <Button size="small" icon={Send} onClick={() => void send()}>
        {t.sendPhotosNow}
      </Button>
    </div>
  );
}

function bytesOf(item: OutboxItem): number {
  if (item.kind === 'photo') return item.bytes - (item.arrived ?? 0);
  return item.kind === 'text' ? item.text.length : 200;
}

function Month({ owner }: { owner: string }) {
  const t = useTexts().home;
  const { reports } = useEngine();
  const { team, fields } = useMe();
  const month = localDay(new Date(), team.timeZone).slice(0, 7);
  const deadline = deadlineOf(team, month);
  const counts = useLive(() => reports.countMonth(owner, month), [owner, month]);
  if (!counts) return null;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Card>
      <div class="stack">
        <div class="row wrap">
          <h2 class="grow">{monthName(month)}</h2>
          <span class="small">{total === 0 ? t.nothingThisMonth : t.activities(total)}</span>
        </div>
        <div class="months">
          {FIELDS.filter((field) => fields.includes(field)).map((field) => (
            <FieldCount key={field} field={field} count={counts.get(field)} />
          ))}
        </div>
        {deadline && (
          <div class="row wrap ruled">
            <Calendar aria-hidden="true" />
            <span class="grow">{t.deadline}</span>
            <b>{dayAndMonth(deadline)}</b>
          </div>
        )}
      </div>
    </Card>
  );
}

// An account that an older app kept does not know it yet; the next answer of the server tells it.
function deadlineOf(team: Team, month: string): string | null {
  const { graceDays } = team as Partial<Team>;
  return graceDays === undefined ? null : daysAfter(lastDayOf(month), graceDays);
}

/** Missing is "belum lapor", never 0. */
function FieldCount({ field, count }: { field: Field; count: number | undefined }) {
  const t = useTexts().home;
  return (
    <div>
      <PokjaBadge field={field} />
      {count === undefined ? (
        <p class="small">{t.noneYet}</p>
      ) : (
        <p>
          <b>{number(count)}</b>
        </p>
      )}
    </div>
  );
}
