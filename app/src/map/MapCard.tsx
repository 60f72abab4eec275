import { mapPath } from '../recap/asking';
import type { RecapData } from '../recap/load';
import { latestMonth, type Period } from '../recap/period';
import { to } from '../router';
import { monthName, number } from '../texts/format';
import { FigureMap } from './FigureMap';
import { Legend } from './Legend';
import './map.css';
import { figuresOf, type Measure } from './measure';
import { useLand } from './useLand';
import { useMapWords } from './words';

const TALLEST = 380;

interface Props {
  data: RecapData;
  period: Period;
  thisMonth: string;
}

/** Who has reported, region by region; nothing where nobody has told where they lie. */
export function MapCard({ data, period, thisMonth }: Props) {
  const t = useMapWords();
  const { region, children, byChild, reporting } = data;
  const land = useLand(region.code).data;
  const onMap = land?.shapes.filter(({ properties }) =>
    children.some(({ code }) => code === properties.code),
  );
  if (!land || !onMap || onMap.length === 0) return null;
  const below = t.below[region.tier];
  const measure: Measure = reporting ? { is: 'rate' } : { is: 'activities' };
  const month = latestMonth(period, thisMonth) ?? thisMonth;
  const counted = reporting ? { from: month, to: month } : period;
  const figures = figuresOf({ region, children, byChild, results: [], reporting }, measure, counted, t);
  const what = t.of(reporting ? t.measures.rate(monthName(month)) : t.measures.activities, below);
  const path = mapPath(region.code, period, reporting ? 'lapor' : 'kegiatan');
  const missing = children.length - onMap.length;
  return (
    <section class="card stack" aria-labelledby="map-card">
      <div class="row wrap">
        <h2 class="grow" id="map-card">
          {what}
        </h2>
        <a class="small" href={to(path)}>
          {t.larger}
        </a>
        <a class="small" href={to(`${path}&lihat=tabel`)}>
          {t.table}
        </a>
      </div>
      <FigureMap land={land} figures={figures} below={below} label={t.mapOf(what)} tallest={TALLEST} />
      <Legend {...{ figures, measure, below }} isVillages={region.tier === 'DISTRICT'} />
      {(missing > 0 || land.coast) && (
        <p class="small">
          {missing > 0 && `${t.someNotOnMap(number(missing), below)} `}
          {land.coast && `${t.circles(below)} ${t.coast}`}
        </p>
      )}
    </section>
  );
}
