import { evidenceLink } from '../recap/asking';
import type { Period } from '../recap/period';
import { Chart } from '../trend/Chart';
import { drawnMonths, largest } from '../trend/series';
import { FiguresTable } from '../trend/Table';
import { courseOf, type Place } from './figures';
import type { CompareData } from './load';
import { useCompareWords } from './words';

interface Props {
  data: CompareData;
  places: Place[];
  period: Period;
  thisMonth: string;
  /** The places are single desa. */
  single: boolean;
}

/** A small chart for each place, all to one measure. */
export function Courses({ data, places, period, thisMonth, single }: Props) {
  const t = useCompareWords();
  const months = drawnMonths(period);
  const courses = places.map((place) => ({ place, points: courseOf(data, place, months, thisMonth) }));
  const top = Math.max(...courses.map(({ points }) => largest(points)));
  const unit = single ? t.courseUnitVillages : t.courseUnit;
  return (
    <section class="card stack">
      <h2>{single ? t.courseVillages : t.course}</h2>
      <p class="small">{t.courseHint}</p>
      <div class="courses">
        {courses.map(({ place, points }) => {
          const evidence = (month: string) =>
            evidenceLink({ from: month, to: month }, { region: place.code });
          return (
            <div key={place.code}>
              <h3 id={`jalan-${place.code}`}>{place.name}</h3>
              <Chart
                labelledBy={`jalan-${place.code}`}
                points={points}
                kind="sum"
                unit={unit}
                top={top}
                evidence={evidence}
              />
              <FiguresTable caption={`${unit}, ${place.name}`} points={points} evidence={evidence} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
