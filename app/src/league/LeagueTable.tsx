import { ChevronRight, Hourglass, Scale, TrendingUp } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { recapPath } from '../recap/asking';
import { isMonth, monthsBefore, shift } from '../recap/period';
import { back, navigate, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { localDay, longMonth, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';
import { Screen } from '../ui/Screen';
import { leagueCall, type League, type RankedTier, type Standing } from './calls';
import './league.css';
import { leaguePath, rankedBelow } from './tiers';
import { useLeagueWords } from './words';

const MONTHS_TO_CHOOSE = 12;
const LONGEST_STREAK = 12;

/** Who reports well and who has become better, by rules that stand beside the table. */
export function LeagueTable({ query }: ScreenProps) {
  const t = useLeagueWords();
  const all = useTexts().shell;
  const { team } = useMe();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const asked = query.get('bulan') ?? '';
  const month = isMonth(asked) ? asked : thisMonth;
  const region = query.get('region') ?? team.regionCode;
  const tiers = rankedBelow(region);
  const of = tiers.find((tier) => tier === query.get('per')) ?? tiers[0];
  const months = monthsBefore(shift(thisMonth, 1), MONTHS_TO_CHOOSE);
  return (
    <Screen title={t.title} leave={{ label: all.back, kind: 'back', onClick: () => back('/rekap') }}>
      {of ? (
        <>
          <div class="league-choice">
            <Select
              name="league-month"
              label={t.month}
              value={month}
              options={(months.includes(month) ? months : [month, ...months]).map((value) => ({
                value,
                label: longMonth(value),
              }))}
              onChange={(chosen) => navigate(leaguePath(region, chosen, of))}
            />
            {tiers.length > 1 && (
              <div class="chips">
                {tiers.map((tier) => (
                  <a
                    key={tier}
                    class="chip"
                    href={to(leaguePath(region, month, tier))}
                    {...(tier === of ? { 'aria-current': 'true' as const } : {})}
                  >
                    {t.per[tier]}
                  </a>
                ))}
              </div>
            )}
          </div>
          <Shown region={region} month={month} of={of} />
        </>
      ) : (
        <div class="card stack stack-2">
          <h2>{t.none}</h2>
          <p>{t.noneHint}</p>
        </div>
      )}
    </Screen>
  );
}

interface Question {
  region: string;
  month: string;
  of: RankedTier;
}

function Shown(question: Question) {
  const t = useLeagueWords();
  const { league, failure, again, more } = useLeague(question);
  if (failure !== null) return <Failure failure={failure} again={again} />;
  if (!league) return <p aria-busy="true">{useTexts().shell.loading}</p>;
  return (
    <>
      {league.running && (
        <Banner icon={Hourglass} tone="info" title={longMonth(league.month)}>
          {t.running}
        </Banner>
      )}
      {league.nowcast && <NowcastCard nowcast={league.nowcast} />}
      <Best items={league.items} />
      <section class="card flush" aria-label={t.title}>
        <Table league={league} month={question.month} />
        {league.next !== null && (
          <Button size="small" onClick={more}>
            {t.more}
          </Button>
        )}
      </section>
      <details class="card">
        <summary>
          <Scale aria-hidden="true" />
          {t.rules}
          <ChevronRight aria-hidden="true" />
        </summary>
        <ol class="league-rules">
          {t.ruleList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </details>
    </>
  );
}

function useLeague({ region, month, of }: Question) {
  const load = leagueCall(useEngine().api, region, month, of);
  const [league, setLeague] = useState<League | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    setFailure(null);
    setLeague(null);
    load().then(
      (fresh) => wanted && setLeague(fresh),
      (refused: unknown) => wanted && setFailure(refused),
    );
    return () => {
      wanted = false;
    };
  }, [region, month, of, turn]);
  function more() {
    if (!league?.next) return;
    load(league.next).then(
      (next) => setLeague({ ...next, items: [...league.items, ...next.items] }),
      setFailure,
    );
  }
  return { league, failure, more, again: () => setTurn((now) => now + 1) };
}

function NowcastCard({ nowcast }: { nowcast: NonNullable<League['nowcast']> }) {
  const t = useLeagueWords();
  const { likely, low, high, expected, reported, months } = nowcast;
  return (
    <section class="card stack stack-2" aria-labelledby="nowcast">
      <h2 id="nowcast">{t.nowcast}</h2>
      <p>
        <b>{t.nowcastLine(number(likely), number(expected))}</b>
        {low < high && <span class="small"> · {t.nowcastSpan(number(low), number(high))}</span>}
      </p>
      <p class="small">{t.nowcastWhy(number(reported), number(months))}</p>
    </section>
  );
}

/** Whoever rose most, though she may not stand first. */
function Best({ items }: { items: Standing[] }) {
  const t = useLeagueWords();
  const [best] = items
    .filter(({ improved }) => (improved ?? 0) > 0)
    .sort((a, b) => (b.improved ?? 0) - (a.improved ?? 0));
  if (!best) return null;
  return (
    <section class="card row" aria-label={t.best}>
      <TrendingUp aria-hidden="true" />
      <p class="grow">
        <b>{t.best}</b>
        <br />
        {t.bestLine(best.name, number(best.improved ?? 0))}
      </p>
    </section>
  );
}

function Table({ league, month }: { league: League; month: string }) {
  const t = useLeagueWords();
  return (
    <table class="table league">
      <thead>
        <tr>
          <th scope="col" class="num">
            {t.rank}
          </th>
          <th scope="col">{t.place}</th>
          <th scope="col">{t.reported}</th>
          <th scope="col">{t.onTime}</th>
          <th scope="col">{t.streak}</th>
          <th scope="col">{t.improved}</th>
        </tr>
      </thead>
      <tbody>
        {league.items.map((row) => (
          <tr key={row.region}>
            <td class="num">
              <b>{number(row.rank)}</b>
            </td>
            <th scope="row">
              <a href={to(recapPath(row.region, { from: month, to: month }))}>{row.name}</a>
              {row.parentName && league.of === 'VILLAGE' && <small>{row.parentName}</small>}
            </th>
            <td data-name={t.reported}>{share(row.reported, row.expected, t)}</td>
            <td data-name={t.onTime}>
              {share(row.onTime, row.expected, t)}
              {row.bySignal > 0 && row.expected > 1 && <small>{t.bySignal(number(row.bySignal))}</small>}
            </td>
            <td data-name={t.streak} class={row.streak === 0 ? 'idle' : undefined}>
              {row.streak >= LONGEST_STREAK ? t.monthsMost : t.months(number(row.streak))}
            </td>
            <td data-name={t.improved} class={row.improved === null ? 'idle' : undefined}>
              {change(row.improved, t)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Words = ReturnType<typeof useLeagueWords>;

function share(count: number, all: number, t: Words): string {
  if (all === 1) return count === 1 ? t.yes : t.no;
  return t.of(number(count), number(all), number(all === 0 ? 0 : Math.round((100 * count) / all)));
}

function change(points: number | null, t: Words): string {
  if (points === null) return t.noBefore;
  if (points === 0) return t.same;
  return points > 0 ? t.up(number(points)) : t.down(number(-points));
}
