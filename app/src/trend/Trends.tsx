import type { ComponentChildren } from 'preact';
import { FIELDS, type Field, type TotalRow } from '../engine/model';
import { evidenceLink, recapPath } from '../recap/asking';
import { readPeriod, shift, type Period } from '../recap/period';
import { PeriodChooser } from '../recap/PeriodChooser';
import { asOf, placeName } from '../recap/place';
import { SeenOrOutside } from '../recap/SeenOrOutside';
import { useSeen } from '../shell/useSeen';
import { useRecapWords } from '../recap/words';
import { back, navigate, replace, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { localDay, monthName, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Select } from '../ui/Field';
import { Screen } from '../ui/Screen';
import { readChoice, trendPath, type TrendChoice } from './address';
import { Chart } from './Chart';
import { loadTrend, type TrendData } from './load';
import {
  activitiesOf,
  attendanceOf,
  countedIn,
  drawnMonths,
  indicatorIn,
  Reported,
  series,
  summary,
  YEAR,
  type Kind,
  type Point,
} from './series';
import { FiguresTable } from './Table';
import { useTrendWords } from './words';
import '../recap/recap.css';
import './trend.css';

interface Shown {
  data: TrendData;
  months: string[];
  thisMonth: string;
  choice: TrendChoice;
  onChoice: (choice: TrendChoice) => void;
}

/** What a region reported month by month, beside the same months a year before. */
export function Trends({ query }: ScreenProps) {
  const all = useTexts();
  const t = useTrendWords();
  const recap = useRecapWords();
  const { api } = useEngine();
  const { team } = useMe();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const period = readPeriod(query, thisMonth);
  const code = query.get('region') ?? team.regionCode;
  const choice = readChoice(query);
  const months = drawnMonths(period);
  const name = [code, months[0], months.at(-1), choice.indicator ?? ''].join('/');
  const shown = useSeen('trend', name, () => loadTrend(api, code, months, choice.indicator));
  const { data } = shown;
  return (
    <Screen
      title={data ? t.titleOf(placeName(data.region, recap)) : t.title}
      subtitle={data ? asOf(data.asOf, team.timeZone, recap) : undefined}
      leave={{ label: all.shell.back, kind: 'back', onClick: () => back(recapPath(code, period)) }}
      aside={
        <PeriodChooser
          key={`${period.from}/${period.to}`}
          period={drawnPeriod(months)}
          thisMonth={thisMonth}
          onPeriod={(chosen) => navigate(trendPath(code, chosen, choice))}
        />
      }
    >
      <div class="recap trends" aria-busy={shown.busy}>
        <SeenOrOutside shown={shown} own={to(trendPath(team.regionCode, period))} />
        {data && (
          <Cards
            data={data}
            months={months}
            thisMonth={thisMonth}
            choice={choice}
            onChoice={(chosen) => replace(trendPath(code, period, chosen))}
          />
        )}
        {!data && shown.busy && <p>{all.shell.loading}</p>}
      </div>
    </Screen>
  );
}

function drawnPeriod(months: string[]): Period {
  return { from: months[0] ?? '', to: months.at(-1) ?? '' };
}

function Cards(shown: Shown) {
  const t = useTrendWords();
  const { data, months, thisMonth } = shown;
  const reported = new Reported(data.reporting.from, data.reporting.places);
  if (reported.isBefore(thisMonth) && data.byField.length === 0) {
    return (
      <div class="card stack stack-2">
        <h2>{t.nothingYet}</h2>
        <p>{t.nothingYetHint}</p>
      </div>
    );
  }
  return (
    <>
      <Legend months={months} thisMonth={thisMonth} />
      <div class="columns">
        <div class="stack">
          <ActivityCard {...shown} reported={reported} />
          <AttendanceCard {...shown} reported={reported} />
        </div>
        <div class="stack">
          <ReportingCard {...shown} reported={reported} />
          <ResultCard {...shown} reported={reported} />
        </div>
      </div>
    </>
  );
}

function Legend({ months, thisMonth }: Pick<Shown, 'months' | 'thisMonth'>) {
  const t = useTrendWords();
  const years = (by: number) =>
    t.span(shift(months[0] ?? '', by).slice(0, 4), shift(months.at(-1) ?? '', by).slice(0, 4));
  return (
    <p class="trend-legend">
      <span>
        <i class="now" aria-hidden="true" /> {t.legend(years(0))}
      </span>
      <span>
        <i class="then" aria-hidden="true" /> {t.legendBefore(years(-YEAR))}
      </span>
      {months.includes(thisMonth) && (
        <span>
          <i class="running" aria-hidden="true" /> {t.runningHint(monthName(thisMonth))}
        </span>
      )}
    </p>
  );
}

type CardProps = Shown & { reported: Reported };

function ActivityCard({ data, months, thisMonth, choice, onChoice, reported }: CardProps) {
  const t = useTrendWords();
  const all = useTexts();
  const { fields } = useMe();
  const { field } = choice;
  const points = series(months, thisMonth, countedIn(data.byField, reported, activitiesOf, field));
  const chips: (Field | null)[] =
    fields.length > 1 ? [null, ...FIELDS.filter((each) => fields.includes(each))] : [];
  return (
    <TrendCard
      id="tren-kegiatan"
      title={t.activities}
      tone={field}
      points={points}
      kind="sum"
      unit={t.activitiesUnit}
      evidence={(month) =>
        evidenceLink({ from: month, to: month }, { region: data.region.code, ...(field ? { field } : {}) })
      }
    >
      {chips.length > 0 && (
        <div class="chips" role="group" aria-label={t.activities}>
          {chips.map((each) => (
            <button
              key={each}
              type="button"
              class="chip"
              aria-pressed={each === field}
              onClick={() => onChoice({ ...choice, field: each })}
            >
              {each === null ? t.allFields : all.shell.fields[each]}
            </button>
          ))}
        </div>
      )}
    </TrendCard>
  );
}

function AttendanceCard({ data, months, thisMonth, reported }: CardProps) {
  const t = useTrendWords();
  return (
    <TrendCard
      id="tren-kehadiran"
      title={t.attendance}
      points={series(months, thisMonth, countedIn(data.byField, reported, attendanceOf, null))}
      kind="sum"
      unit={t.attendanceUnit}
      evidence={(month) => evidenceLink({ from: month, to: month }, { region: data.region.code })}
    />
  );
}

/** Of a single desa there is no share, only months with a report and months without. */
function ReportingCard({ data, months, thisMonth, reported }: CardProps) {
  const t = useTrendWords();
  if (data.region.tier === 'VILLAGE') {
    const over = months.filter((month) => month < thisMonth && !reported.isBefore(month));
    const told = over.filter((month) => reported.in(month) > 0);
    return (
      <section class="card stack stack-2">
        <h2>{t.village}</h2>
        <p>{t.villageReported(number(told.length), number(over.length))}</p>
      </section>
    );
  }
  return (
    <TrendCard
      id="tren-lapor"
      title={t.reporting}
      hint={t.reportingHint}
      points={series(months, thisMonth, (month) => reported.share(month))}
      kind="level"
      unit={t.reportingUnit}
      top={100}
      says={({ now, to: month }) => t.rateOf(number(now), monthName(month))}
      evidence={(month) => to(recapPath(data.region.code, { from: month, to: month }))}
    />
  );
}

function ResultCard({ data, months, thisMonth, choice, onChoice, reported }: CardProps) {
  const t = useTrendWords();
  const row = data.results.find((each) => each.indicator === data.chosen) ?? data.byMonth[0];
  if (!row?.indicator) {
    return (
      <section class="card stack stack-2">
        <h2>{t.results}</h2>
        <p class="small">{t.noResults}</p>
      </section>
    );
  }
  const stock = row.kind === 'STOCK';
  return (
    <TrendCard
      id="tren-hasil"
      title={t.results}
      hint={stock ? t.levelHint : t.sumHint}
      tone={row.field ?? null}
      points={series(months, thisMonth, indicatorIn(data.byMonth, reported, stock))}
      kind={stock ? 'level' : 'sum'}
      unit={row.unit ?? ''}
      evidence={(month) => evidenceLink({ from: month, to: month }, { region: data.region.code, row })}
    >
      <Select
        name="trend-result"
        label={t.chooseResult}
        value={row.indicator}
        options={optionsOf(data.results, row)}
        onChange={(indicator) => onChoice({ ...choice, indicator })}
      />
    </TrendCard>
  );
}

function optionsOf(results: TotalRow[], chosen: TotalRow): { value: string; label: string }[] {
  const rows = results.some((row) => row.indicator === chosen.indicator) ? results : [chosen, ...results];
  return rows.map((row) => ({
    value: row.indicator ?? '',
    label: `${row.typeName ? `${row.typeName}: ` : ''}${row.indicatorName ?? ''}`,
  }));
}

interface TrendCardProps {
  id: string;
  title: string;
  hint?: string;
  tone?: Field | null;
  points: Point[];
  kind: Kind;
  unit: string;
  top?: number;
  evidence: (month: string) => string;
  /** The figure in words, where it is neither a sum nor a level with a unit. */
  says?: (told: { now: number; to: string }) => string;
  children?: ComponentChildren;
}

function TrendCard({ id, title, hint, tone, children, says, ...chart }: TrendCardProps) {
  return (
    <section class={`card stack ${tone ? TONES[tone] : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <Sentence points={chart.points} kind={chart.kind} unit={chart.unit} says={says} />
      <Chart labelledBy={id} {...chart} />
      {hint && <p class="small">{hint}</p>}
      <FiguresTable caption={chart.unit} points={chart.points} evidence={chart.evidence} />
    </section>
  );
}

const TONES = { POKJA_I: 'p1', POKJA_II: 'p2', POKJA_III: 'p3', POKJA_IV: 'p4', SEKRETARIAT: 'ps' };

/** What the months that are over come to, and what they came to a year before. */
function Sentence({ points, kind, unit, says }: Pick<TrendCardProps, 'points' | 'kind' | 'unit' | 'says'>) {
  const t = useTrendWords();
  const sum = summary(points, kind);
  if (!sum) return <p class="small">{t.nothingOver}</p>;
  const value = number(sum.now);
  const months = t.span(monthName(sum.from), monthName(sum.to));
  return (
    <div>
      <p>
        <b>
          {says?.(sum) ??
            (kind === 'sum' ? t.sumOf(value, unit, months) : t.levelOf(value, unit, monthName(sum.to)))}
        </b>
      </p>
      <p class="small">
        {sum.then === null ? t.nothingThen : (kind === 'sum' ? t.sumThen : t.levelThen)(number(sum.then))}
        {sum.percent !== null && ` · ${change(sum.percent)}`}
      </p>
    </div>
  );

  function change(percent: number): string {
    if (percent === 0) return t.same;
    return percent > 0 ? t.up(number(percent)) : t.down(number(-percent));
  }
}
