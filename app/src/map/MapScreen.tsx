import { ChevronRight, Map as MapIcon, Rows3 } from 'lucide-preact';
import { may } from '../engine/session';
import { mapPath, recapPath, evidenceLink } from '../recap/asking';
import { latestMonth, readPeriod, type Period } from '../recap/period';
import { PeriodChooser } from '../recap/PeriodChooser';
import { Crumbs } from '../recap/Crumbs';
import { asOf, placeName } from '../recap/place';
import '../recap/recap.css';
import { SeenTrouble } from '../recap/SeenTrouble';
import { useSeen } from '../shell/useSeen';
import { useRecapWords } from '../recap/words';
import { typeOf, useCatalog } from '../review/useComparison';
import { back, navigate, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { localDay, monthName, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { Select } from '../ui/Field';
import { Screen } from '../ui/Screen';
import { useWide } from '../ui/useWide';
import { mapCalls } from './calls';
import { FigureMap } from './FigureMap';
import { FigureTable } from './FigureTable';
import { Legend } from './Legend';
import { loadMap, type Land, type MapData } from './load';
import './map.css';
import { figuresOf, keyOf, measuresOf, type Measure, type Told } from './measure';
import { useLand } from './useLand';
import { Ways } from './Ways';
import { useMapWords, type MapWords } from './words';

const TALLEST = 520;

/** One figure of every region below another, on a map and in a table. */
export function MapScreen({ query }: ScreenProps) {
  const all = useTexts().shell;
  const t = useMapWords();
  const recap = useRecapWords();
  const { team } = useMe();
  const { api } = useEngine();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const { from, to: until } = readPeriod(query, thisMonth);
  const period: Period = { from, to: until };
  const code = query.get('region') ?? team.regionCode;
  const figure = query.get('angka') ?? 'lapor';
  const shown = useSeen('map', [code, from, until].join('/'), () =>
    loadMap(api, team.regionCode, code, period, thisMonth),
  );
  const { data } = shown;
  const there = data?.region.code === code ? data : null;
  return (
    <Screen
      title={there ? placeName(there.region, recap) : t.title}
      subtitle={there ? asOf(there.asOf, team.timeZone, recap) : undefined}
      leave={{ label: all.back, kind: 'back', onClick: () => back(recapPath(code, period)) }}
      aside={
        <PeriodChooser
          key={`${from}/${until}`}
          period={period}
          thisMonth={thisMonth}
          onPeriod={(chosen) => navigate(mapPath(code, chosen, figure))}
        />
      }
    >
      <div class="recap" aria-busy={shown.busy}>
        {there && (
          <Crumbs
            above={there.above}
            here={there.region.name}
            path={(above) => mapPath(above, period, figure)}
          />
        )}
        <SeenTrouble shown={{ ...shown, data: there }} />
        {there ? (
          <Body key={code} data={there} query={query} {...{ period, thisMonth, figure }} />
        ) : (
          shown.busy && <p>{all.loading}</p>
        )}
      </div>
    </Screen>
  );
}

interface Props {
  data: MapData;
  query: URLSearchParams;
  period: Period;
  thisMonth: string;
  figure: string;
}

function Body({ data, query, period, thisMonth, figure }: Props) {
  const t = useMapWords();
  const recap = useRecapWords();
  const { shell } = useTexts();
  const land = useLand(data.region.code);
  const result = useResult(figure);
  const told = measuresOf(data.byType);
  const isTold = told.some((each) => keyOf(each) === figure);
  const measures = isTold || !result ? told : [...told, result];
  const measure = measures.find((each) => keyOf(each) === figure) ?? { is: 'rate' };
  const rows = useRows(data.region.code, period, measure.is === 'result' ? measure.indicator : null);
  if (data.region.tier === 'VILLAGE') return <OneVillage data={data} period={period} />;
  const month = latestMonth(period, thisMonth) ?? thisMonth;
  const named = (each: Measure) => nameOf(each, month, t);
  const counted = measure.is === 'rate' ? { from: month, to: month } : period;
  return (
    <>
      <Select
        name="map-figure"
        label={t.which}
        value={keyOf(measure)}
        options={measures.map((each) => ({ value: keyOf(each), label: named(each) }))}
        onChange={(chosen) => navigate(mapPath(data.region.code, period, chosen))}
      />
      {measure.is === 'result' && !rows.data ? (
        rows.failure === null ? (
          <p aria-busy="true">{shell.loading}</p>
        ) : (
          <Failure failure={rows.failure} again={rows.again} />
        )
      ) : (
        (land.data ?? land.failure !== null) && (
          <Shown
            told={{ ...data, results: rows.data?.rows ?? [] }}
            land={land.data ?? NOWHERE}
            what={named(measure)}
            {...{ query, measure, counted }}
          />
        )
      )}
      <div class="row wrap">
        <LinkButton href={to(recapPath(data.region.code, period))} iconAfter={ChevronRight}>
          {t.recap(placeName(data.region, recap))}
        </LinkButton>
      </div>
    </>
  );
}

const NOWHERE: Land = { shapes: [], coast: null };

/** What was told of one result, per region; nothing when none is asked for. */
function useRows(code: string, period: Period, indicator: string | null) {
  const { api } = useEngine();
  const { from, to: until } = period;
  const shown = useSeen('map-result', [code, from, until, indicator].join('/'), async () => ({
    indicator,
    rows: indicator === null ? [] : (await mapCalls(api).resultPerChild(code, period, indicator)).rows,
  }));
  // Until the answer is here, what is known is about another result.
  return { ...shown, data: shown.data?.indicator === indicator ? shown.data : null };
}

/** The result that an address names, also where nobody has told it yet. */
function useResult(code: string): Measure | null {
  const type = typeOf(useCatalog(), code.split('.')[0] ?? '');
  const indicator = type?.indicators.find((known) => known.code === code);
  if (!indicator) return null;
  const { kind, name, unit } = indicator;
  return { is: 'result', indicator: code, kind, name, unit };
}

/** "Desa yang sudah lapor November", "Rumah memanfaatkan pekarangan (rumah)" */
function nameOf(measure: Measure, month: string, t: MapWords): string {
  switch (measure.is) {
    case 'rate':
      return t.measures.rate(monthName(month));
    case 'activities':
      return t.measures.activities;
    case 'people':
      return t.measures.people;
    case 'result':
      return measure.unit ? `${measure.name} (${measure.unit})` : measure.name;
  }
}

interface ShownProps {
  told: Told;
  query: URLSearchParams;
  land: Land;
  measure: Measure;
  /** The months that are counted. */
  counted: Period;
  what: string;
}

function Shown({ told, query, land, measure, counted, what }: ShownProps) {
  const t = useMapWords();
  const wide = useWide();
  const below = t.below[told.region.tier];
  const figures = figuresOf(told, measure, counted, t);
  const onMap = new Set(land.shapes.map(({ properties }) => properties.code));
  const missing = figures.regions.filter(({ code, own }) => !own && !onMap.has(code)).length;
  const hasMap = figures.regions.some(({ code, own }) => !own && onMap.has(code));
  const asTable = query.get('lihat') === 'tabel';
  const isVillages = told.region.tier === 'DISTRICT';
  const heading = t.of(what, below);
  return (
    <>
      {hasMap && !wide && (
        <Ways
          path="/rekap/peta"
          query={query}
          ways={[
            ['', t.map, MapIcon],
            ['tabel', t.table, Rows3],
          ]}
        />
      )}
      <div class={hasMap ? 'columns long' : 'columns'}>
        {hasMap && (wide || !asTable) && (
          <section class="card stack" aria-labelledby="map-title">
            <h2 id="map-title">{heading}</h2>
            <FigureMap
              land={land}
              figures={figures}
              below={below}
              label={t.mapOf(heading)}
              tallest={TALLEST}
            />
            <Legend {...{ figures, measure, below, isVillages }} />
            <p class="small">
              {missing > 0 && `${t.someNotOnMap(number(missing), below)} `}
              {t.hint} {land.coast && `${t.circles(below)} ${t.coast}`}
            </p>
          </section>
        )}
        {!hasMap && <NoMap below={below} />}
        {(wide || asTable || !hasMap) && (
          <section class="card stack" aria-label={`${t.table}: ${heading}`}>
            <div class="scroller">
              <FigureTable figures={figures} onMap={onMap} caption={heading} />
            </div>
          </section>
        )}
      </div>
    </>
  );
}

/** Nobody has told where these regions lie. */
function NoMap({ below }: { below: string }) {
  const t = useMapWords();
  const me = useMe();
  return (
    <section class="card stack">
      <h2>{t.nothingOnMap(below)}</h2>
      <p>{t.nothingOnMapHint}</p>
      {may(me, 'CHANGE_REGIONS') && (
        <LinkButton href={to('/wilayah/peta')} size="small" iconAfter={ChevronRight}>
          {t.bring}
        </LinkButton>
      )}
    </section>
  );
}

function OneVillage({ data, period }: { data: MapData; period: Period }) {
  const t = useMapWords();
  return (
    <section class="card stack">
      <h2>{t.nothingBelow}</h2>
      <p>{t.nothingBelowHint}</p>
      <LinkButton
        href={evidenceLink(period, { region: data.region.code })}
        size="small"
        iconAfter={ChevronRight}
      >
        {t.reports}
      </LinkButton>
    </section>
  );
}
