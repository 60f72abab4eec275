import { Download, Scale, X } from 'lucide-preact';
import { downloadsPath, recapPath } from '../recap/asking';
import { readPeriod, type Period } from '../recap/period';
import { PeriodChooser } from '../recap/PeriodChooser';
import { asOf, placeName } from '../recap/place';
import { SeenOrOutside } from '../recap/SeenOrOutside';
import { useSeen } from '../shell/useSeen';
import { useRecapWords } from '../recap/words';
import { back, navigate, replace, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { localDay } from '../texts/format';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { Select } from '../ui/Field';
import { Screen } from '../ui/Screen';
import { comparePath, FEWEST, MOST, readPlaces } from './address';
import { Courses } from './Courses';
import { comparedPeriod, placesOf, type Place } from './figures';
import { loadCompare, type CompareData } from './load';
import { measures } from './measures';
import { SideBySide } from './SideBySide';
import { useCompareWords } from './words';
import '../recap/recap.css';
import '../trend/trend.css';
import './compare.css';

interface Shown {
  data: CompareData;
  codes: string[];
  period: Period;
  thisMonth: string;
}

/** Two to four places one tier below a region, side by side. */
export function Compare({ query }: ScreenProps) {
  const all = useTexts();
  const t = useCompareWords();
  const recap = useRecapWords();
  const { api } = useEngine();
  const { team } = useMe();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const period = comparedPeriod(readPeriod(query, thisMonth));
  const code = query.get('region') ?? team.regionCode;
  const codes = readPlaces(query);
  const shown = useSeen('compare', [code, period.from, period.to].join('/'), () =>
    loadCompare(api, code, period),
  );
  const { data } = shown;
  return (
    <Screen
      title={t.title}
      subtitle={data ? about(data) : undefined}
      leave={{ label: all.shell.back, kind: 'back', onClick: () => back(recapPath(code, period)) }}
      aside={
        <PeriodChooser
          key={`${period.from}/${period.to}`}
          period={period}
          thisMonth={thisMonth}
          onPeriod={(chosen) => navigate(comparePath(code, chosen, codes))}
        />
      }
    >
      <div class="recap compare" aria-busy={shown.busy}>
        <SeenOrOutside shown={shown} own={to(comparePath(team.regionCode, period, []))} />
        {data && <Whole data={data} codes={codes} period={period} thisMonth={thisMonth} />}
        {!data && shown.busy && <p>{all.shell.loading}</p>}
      </div>
    </Screen>
  );

  function about({ region, asOf: moment }: CompareData): string {
    const place = t.of(t.below[region.tier], placeName(region, recap));
    return region.tier === 'VILLAGE'
      ? placeName(region, recap)
      : `${place} · ${asOf(moment, team.timeZone, recap)}`;
  }
}

function Whole(shown: Shown) {
  const t = useCompareWords();
  const recap = useRecapWords();
  const { data, codes, period } = shown;
  const { region } = data;
  const places = placesOf(data, codes);
  const strangers = codes.filter((code) => !places.some((place) => place.code === code));
  if (region.tier === 'VILLAGE') {
    return (
      <div class="card stack">
        <h2>{t.noneBelow}</h2>
        <p>{t.noneBelowHint}</p>
        <Beside {...shown} />
      </div>
    );
  }
  return (
    <>
      {strangers.length > 0 && (
        <p role="status">{t.strangers(strangers.join(', '), placeName(region, recap))}</p>
      )}
      <Choice {...shown} places={places} />
      {places.length < FEWEST ? (
        <div class="card stack stack-2">
          <h2>{t.fewer}</h2>
          <p>{t.fewerHint}</p>
        </div>
      ) : (
        <Figures {...shown} places={places} />
      )}
      <div class="row wrap">
        <Beside {...shown} />
        <LinkButton icon={Download} href={to(downloadsPath(region.code, period))}>
          {t.download}
        </LinkButton>
      </div>
    </>
  );
}

/** To the region above, with this one chosen, where that one is hers too. */
function Beside({ data: { region }, period }: Shown) {
  const t = useCompareWords();
  const recap = useRecapWords();
  const home = useMe().team.regionCode;
  const parent = region.parentCode;
  if (region.code === home || parent === null) return null;
  return (
    <LinkButton icon={Scale} href={to(comparePath(parent, period, [region.code]))}>
      {t.beside(placeName(region, recap))}
    </LinkButton>
  );
}

type Chosen = Shown & { places: Place[] };

function Choice({ data, period, places }: Chosen) {
  const t = useCompareWords();
  const chosen = places.map((place) => place.code);
  const go = (codes: string[]) => replace(comparePath(data.region.code, period, codes));
  const others = data.reporting.places.filter(({ region }) => !chosen.includes(region));
  return (
    <section class="card stack" aria-label={t.chosen}>
      {places.length > 0 && (
        <ul class="chips" aria-label={t.chosen}>
          {places.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                class="chip"
                aria-label={t.remove(name)}
                onClick={() => go(chosen.filter((each) => each !== code))}
              >
                {name}
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {places.length < MOST ? (
        <Select
          key={chosen.join(',')}
          name="compare-add"
          label={t.add}
          value=""
          options={[
            { value: '', label: t.choose },
            ...others.map(({ region, name }) => ({ value: region, label: name })),
          ]}
          onChange={(code) => code !== '' && go([...chosen, code])}
        />
      ) : (
        <p class="small">{t.full}</p>
      )}
    </section>
  );
}

function Figures({ data, places, period, thisMonth }: Chosen) {
  const t = useCompareWords();
  const { fields } = useMe();
  const fieldNames = useTexts().shell.fields;
  const rows = measures({ data, places, period, thisMonth, fields, fieldNames }, t);
  const single = data.region.tier === 'DISTRICT';
  return (
    <>
      <SideBySide measures={rows} places={places} single={single} />
      <Courses data={data} places={places} period={period} thisMonth={thisMonth} single={single} />
      <section class="card stack stack-2">
        <h2>{t.rule}</h2>
        <p>{single ? t.ruleVillages : t.ruleText}</p>
      </section>
    </>
  );
}
