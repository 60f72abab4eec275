import type { ComponentChildren } from 'preact';
import type { ReportingRow } from '../engine/api';
import { moment, monthName, number } from '../texts/format';
import { useMe } from '../shell/context';
import { evidenceLink } from './asking';
import { counted, headline, trend, type Headline as Sums } from './figures';
import type { RecapData } from './load';
import { before, briefName, isRunning, type Period } from './period';
import { isUnit, longSilent, percent, silentCount } from './reporting';
import { useRecapWords, recapWords } from './words';

interface Props {
  data: RecapData;
  period: Period;
  thisMonth: string;
}

/** The four figures a leader asks for first. */
export function Headline(props: Props) {
  const t = useRecapWords();
  const { data, period } = props;
  const now = headline(data.byField);
  const earlier = headline(data.fieldsBefore);
  const link = evidenceLink(period, { region: data.region.code });
  return (
    <>
      <div class="heads">
        <Rate data={data} />
        <Card href={link} value={counted(now.activities)} label={t.activities}>
          <Trend {...props} now={counted(now.activities)} then={counted(earlier.activities)} />
        </Card>
        <Card
          href={link}
          value={people(now)}
          label={`${t.attendance} · ${t.female(number(counted(now.female)))} · ${t.male(number(counted(now.male)))}`}
          hint={t.attendanceHint}
        >
          <Trend {...props} now={people(now)} then={people(earlier)} />
        </Card>
        {data.reporting && data.region.tier !== 'VILLAGE' && <Silent data={data} />}
      </div>
      <States {...props} now={now} />
    </>
  );
}

function people(sums: Sums): number {
  return counted(sums.male) + counted(sums.female);
}

interface CardProps {
  href: string;
  value: number;
  label: string;
  hint?: string;
  children: ComponentChildren;
}

function Card({ href, value, label, hint, children }: CardProps) {
  return (
    <section class="card figure">
      <a class="opens" href={href} title={hint}>
        <b>{number(value)}</b> <span>{label}</span>
      </a>
      {children}
    </section>
  );
}

/** What is checked and what still waits, each with its own evidence. */
function States({ data, period, now }: Props & { now: Sums }) {
  const t = useRecapWords();
  const { submitted, approved, returned } = now.activities;
  const link = (state: 'SUBMITTED' | 'APPROVED' | 'RETURNED') =>
    evidenceLink(period, { region: data.region.code, states: [state] });
  if (submitted + approved + returned === 0) return null;
  return (
    <ul class="states">
      {approved > 0 && (
        <li>
          <a href={link('APPROVED')}>{t.approved(number(approved))}</a>
        </li>
      )}
      {submitted > 0 && (
        <li>
          <a href={link('SUBMITTED')}>{t.submitted(number(submitted))}</a>
        </li>
      )}
      {returned > 0 && (
        <li>
          <a href={link('RETURNED')}>{t.returned(number(returned))}</a>
        </li>
      )}
    </ul>
  );
}

interface TrendProps extends Pick<Props, 'period' | 'thisMonth'> {
  now: number;
  then: number;
}

/** In words against the period before; while the month runs, less is not called less. */
export function Trend({ period, thisMonth, now, then }: TrendProps) {
  const t = recapWords();
  const than = briefName(before(period));
  const change = trend(now, then, isRunning(period, thisMonth));
  switch (change.is) {
    case 'none':
      return null;
    case 'up':
      return <p class="trend up">{t.up(number(change.percent), than)}</p>;
    case 'down':
      return <p class="trend down">{t.down(number(change.percent), than)}</p>;
    case 'same':
      return <p class="trend">{t.same(than)}</p>;
    case 'soFar':
      return <p class="trend so-far">{t.soFar(than, number(then))}</p>;
  }
}

function Rate({ data: { reporting } }: { data: RecapData }) {
  const t = useRecapWords();
  if (!reporting) return null;
  if (isUnit(reporting)) return <OneVillage reporting={reporting} />;
  const share = percent(reporting);
  return (
    <section class="card figure">
      <a class="opens" href="#per-wilayah" onClick={jump}>
        <b>
          {number(reporting.reported)} <small>{t.ofUnits(number(reporting.expected))}</small>
        </b>{' '}
        <span>{t.reportedIn(monthName(reporting.month), number(share))}</span>
      </a>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </div>
      {reporting.onTime > 0 && <p class="small">{t.onTime(number(reporting.onTime))}</p>}
    </section>
  );
}

/** A single village has no rate: it has reported or it has not. */
function OneVillage({ reporting }: { reporting: ReportingRow & { month: string } }) {
  const t = useRecapWords();
  const zone = useMe().team.timeZone;
  const month = monthName(reporting.month);
  const { lastReportAt } = reporting;
  return (
    <section class={`card stack stack-2 ${reporting.reported > 0 ? '' : 'still-waits'}`}>
      <h2>{reporting.reported > 0 ? t.villageReported(month) : t.villageSilent(month)}</h2>
      {lastReportAt !== null && <p class="small">{t.lastReport(moment(lastReportAt, zone))}</p>}
    </section>
  );
}

function Silent({ data: { reporting } }: { data: RecapData }) {
  const t = useRecapWords();
  const zone = useMe().team.timeZone;
  if (!reporting) return null;
  const silent = silentCount(reporting);
  const long = longSilent(reporting, zone);
  if (silent === 0) {
    return (
      <section class="card figure">
        <p class="trend up">{t.allReported}</p>
      </section>
    );
  }
  return (
    <section class="card figure still-waits">
      <a class="opens" href="#belum-lapor" onClick={jump}>
        <b>{number(silent)}</b> <span>{t.silentUnits}</span>
      </a>
      {long > 0 && <p class="trend waiting">{t.longSilent(number(long))}</p>}
    </section>
  );
}

/** To a part of the same screen. */
function jump(event: MouseEvent): void {
  event.preventDefault();
  const id = (event.currentTarget as HTMLAnchorElement).hash.slice(1);
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
