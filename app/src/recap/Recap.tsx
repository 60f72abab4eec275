import {
  Dices,
  Download,
  Map as MapIcon,
  MessageCircle,
  Presentation,
  Printer,
  Scale,
  TrendingUp,
  Trophy,
} from 'lucide-preact';
import { comparePath } from '../compare/address';
import { may } from '../engine/session';
import { leaguePath } from '../league/tiers';
import { useLeagueWords } from '../league/words';
import { BookCard } from '../closing/BookCard';
import { KnownBanner } from '../closing/KnownOn';
import { MapOfRegion } from '../map/MapOfRegion';
import { useMapWords } from '../map/words';
import { sampleOf } from '../review/sample';
import { navigate, to } from '../router';
import type { ScreenProps } from '../routes';
import { useMe } from '../shell/context';
import { TargetCard } from '../target/TargetCard';
import { localDay } from '../texts/format';
import { useTexts } from '../texts/texts';
import { trendPath } from '../trend/address';
import { LinkButton } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { useWide } from '../ui/useWide';
import { downloadsPath, mapPath, paperAddress, recapPath, stagePath } from './asking';
import { ChildrenCard } from './ChildrenCard';
import { Headline } from './Headline';
import type { RecapData } from './load';
import { MonthCard } from './MonthCard';
import { latestMonth, monthsOf, readPeriod, type Period } from './period';
import { PeriodChooser } from './PeriodChooser';
import { PhotosStrip } from './PhotosStrip';
import { Crumbs } from './Crumbs';
import { asOf, placeName } from './place';
import { PokjaCard } from './PokjaCard';
import { ResultsCard } from './ResultsCard';
import { SeenTrouble } from './SeenTrouble';
import { SilentCard } from './SilentCard';
import { whatsApp } from './reminder';
import { summaryText } from './summary';
import { TreeSwitch } from './TreeSwitch';
import { useRecap, type RecapShown } from './useRecap';
import './recap.css';
import { type RecapWords, useRecapWords } from './words';

const LONG_TABLE = 20;
const LONGEST_PAPER = 12;

/** The figures of a region and a period; the same screen on every tier. */
export function Recap({ query }: ScreenProps) {
  const t = useRecapWords();
  const { team } = useMe();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const period = readPeriod(query, thisMonth);
  const code = query.get('region') ?? team.regionCode;
  const shown = useRecap(code, period, thisMonth);
  const { data } = shown;
  const title = data ? placeName(data.region, t) : t.title;
  return (
    <Screen
      title={title}
      subtitle={data && !period.known ? liveness(data, team.timeZone, shown.seenAt !== null, t) : undefined}
      aside={
        <PeriodChooser
          key={`${period.from}/${period.to}`}
          period={period}
          thisMonth={thisMonth}
          onPeriod={(chosen) => navigate(recapPath(code, chosen))}
        />
      }
    >
      <div class="recap" aria-busy={shown.busy}>
        {data && (
          <Crumbs above={data.above} here={data.region.name} path={(code) => recapPath(code, period)} />
        )}
        <KnownBanner region={code} period={period} />
        <TreeSwitch code={code} period={period} changedOn={data?.treeChangedOn ?? null} />
        <SeenTrouble shown={shown} />
        {data ? <Figures data={data} period={period} thisMonth={thisMonth} /> : <Loading shown={shown} />}
      </div>
    </Screen>
  );
}

/** "Angka sampai Selasa, 24 November 2026, 21.04 · langsung" */
function liveness(data: RecapData, zone: string, old: boolean, t: RecapWords): string {
  const when = asOf(data.asOf, zone, t);
  return old ? when : `${when} · ${t.live}`;
}

function Loading({ shown }: { shown: RecapShown }) {
  return shown.busy ? <p>{useTexts().shell.loading}</p> : null;
}

/** Of the regions below; of a desa with those beside it, where these are hers too. */
function comparison({ region, above }: RecapData, period: Period): string | null {
  if (region.tier !== 'VILLAGE') return comparePath(region.code, period, []);
  const parent = above.at(-1);
  return parent ? comparePath(parent.code, period, [region.code]) : null;
}

function Figures(props: { data: RecapData; period: Period; thisMonth: string }) {
  const t = useRecapWords();
  const { data, period } = props;
  const league = useLeagueWords();
  const map = useMapWords();
  const wide = useWide();
  const empty = data.byField.length === 0 && data.byType.length === 0;
  const compared = comparison(data, period);
  const isOfToday = period.tree === undefined && period.known === undefined;
  // A long table fills its column alone.
  const long = data.children.length > LONG_TABLE;
  const me = useMe();
  const summary = summaryText(data, period, me.team.timeZone, useTexts().shell.fields);
  return (
    <>
      {empty && (
        <div class="card stack stack-2">
          <h2>{t.nothingYet}</h2>
          <p>{t.nothingYetHint}</p>
        </div>
      )}
      <Headline {...props} />
      <BookCard region={data.region.code} period={period} />
      <div class={long ? 'columns long' : 'columns'}>
        <div class="stack">
          {wide && <MapOfRegion {...props} />}
          {!long && <PokjaCard {...props} />}
          <ChildrenCard {...props} />
          {data.byMonth.length > 0 && <MonthCard {...props} />}
        </div>
        <div class="stack">
          {long && <PokjaCard {...props} />}
          {period.tree === undefined && (
            <TargetCard code={data.region.code} period={period} thisMonth={props.thisMonth} />
          )}
          <ResultsCard {...props} />
          <SilentCard {...props} />
        </div>
      </div>
      {!wide && <MapOfRegion {...props} />}
      {!period.known && <PhotosStrip data={data} period={period} />}
      <div class="row wrap">
        <LinkButton icon={Presentation} href={to(stagePath(data.region.code, period))}>
          {t.stage.open}
        </LinkButton>
        <LinkButton icon={TrendingUp} href={to(trendPath(data.region.code, period))}>
          {t.trends}
        </LinkButton>
        {compared && (
          <LinkButton icon={Scale} href={to(compared)}>
            {t.compare}
          </LinkButton>
        )}
        {data.region.tier !== 'VILLAGE' && (
          <LinkButton icon={Trophy} href={to(leaguePath(data.region.code, period.to))}>
            {league.open}
          </LinkButton>
        )}
        {data.region.tier === 'REGENCY' && may(me, 'SAMPLE_ACTIVITY') && (
          <LinkButton
            icon={Dices}
            href={to(sampleOf(data.region.code, latestMonth(period, props.thisMonth) ?? props.thisMonth))}
          >
            {t.sampleOf}
          </LinkButton>
        )}
        {isOfToday && data.region.tier !== 'VILLAGE' && (
          <LinkButton icon={MapIcon} href={to(mapPath(data.region.code, period))}>
            {map.open}
          </LinkButton>
        )}
        <LinkButton icon={MessageCircle} href={whatsApp(summary)} newTab>
          {t.sendSummary}
        </LinkButton>
        {/* Paper and files count by the regions of today. */}
        {isOfToday && (
          <>
            {monthsOf(period).length <= LONGEST_PAPER && (
              <LinkButton icon={Printer} href={paperAddress(data.region.code, period)} newTab>
                {t.printRecap}
              </LinkButton>
            )}
            <LinkButton icon={Download} href={to(downloadsPath(data.region.code, period))}>
              {t.downloadData}
            </LinkButton>
          </>
        )}
      </div>
    </>
  );
}
