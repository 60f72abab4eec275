import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ActivityItem } from '../engine/model';
import { isUnit } from '../recap/reporting';
import { to } from '../router';
import { nearDate, number } from '../texts/format';
import { Canvas, type View } from './Canvas';
import type { Outline } from './calls';
import { landWithin, type Frame, type PackedCoast } from './coast';
import { frameOf, scaled, type Spot } from './drawing';
import './map.css';
import { clustersOf } from './near';
import { FINGER, Together } from './Together';
import { useLand } from './useLand';
import { useMapWords } from './words';

const TALLEST = 460;
const AROUND = 1.4;
const LAND_AROUND = 4;
// In degrees: some hundred metres, as places are told to one hundred.
const SMALLEST = 0.004;
const SMALLEST_WHOLE = 0.02;
const NEAR = 26;
const DOT = 8;

interface Props {
  region: string;
  items: readonly ActivityItem[];
}

type Located = ActivityItem & { spot: { latitude: number; longitude: number } };

/** Where the reports behind a number were, as far as they tell it. */
export function EvidenceMap({ region, items }: Props) {
  const t = useMapWords();
  const located = items.filter((item): item is Located => Boolean(item.spot));
  const whole = frameOf(
    located.map(({ spot }) => [spot.longitude, spot.latitude]),
    SMALLEST_WHOLE,
  );
  if (!whole) {
    return (
      <section class="card stack stack-2">
        <h2>{t.noSpots}</h2>
        <p>{t.noSpotsHint}</p>
      </section>
    );
  }
  return <Drawn region={region} located={located} whole={scaled(whole, AROUND)} all={items.length} />;
}

function Drawn(props: { region: string; located: Located[]; whole: Frame; all: number }) {
  const { region, located, whole, all } = props;
  const t = useMapWords();
  const land = useGround(region, whole);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const members = located.filter(({ id }) => chosen.includes(id));
  return (
    <section class="card stack" aria-label={t.evidenceMap}>
      <Canvas whole={whole} land={land} label={t.evidenceMap} tallest={TALLEST}>
        {(view) => <Reports located={located} view={view} onChosen={setChosen} />}
      </Canvas>
      <div class="stack" aria-live="polite">
        {members.length > 0 && (
          <>
            <h2>{t.samePlace(number(members.length))}</h2>
            <ul class="stack stack-2">
              {members.map((item) => (
                <li key={item.id}>
                  <a class="tap-line" href={to(`/rekap/laporan/${item.id}`)}>
                    {item.title}
                  </a>
                  <small> {placeAndDay(item)}</small>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p class="small">{t.spots(number(located.length), number(all))}</p>
    </section>
  );
}

/** The outlines of the regions around; where there are none, the coast. */
function useGround(region: string, whole: Frame): readonly Outline[] {
  // Around the reports of one desa its neighbours are drawn.
  const land = useLand(isUnit({ region }) ? region.slice(0, region.lastIndexOf('.')) : region);
  const [coast, setCoast] = useState<PackedCoast | null>(null);
  const outlines = useMemo(
    () => (land.data?.shapes ?? []).flatMap(({ geometry }) => (geometry ? [geometry] : [])),
    [land.data],
  );
  const isWanted = outlines.length === 0 && (land.data !== null || land.failure !== null);
  useEffect(() => {
    // Without signal there are dots on empty ground.
    if (isWanted)
      import('virtual:coastline').then(
        ({ default: packed }) => setCoast(packed),
        () => undefined,
      );
  }, [isWanted]);
  return useMemo(
    () => (coast && outlines.length === 0 ? [landWithin(coast, scaled(whole, LAND_AROUND))] : outlines),
    [coast, outlines, whole.join()],
  );
}

interface ReportsProps {
  located: Located[];
  view: View;
  onChosen: (ids: readonly string[]) => void;
}

function Reports({ located, view, onChosen }: ReportsProps) {
  const t = useMapWords();
  const dots = located.map((item) => ({ item, ...view.at(item.spot.longitude, item.spot.latitude) }));
  return (
    <>
      {clustersOf(dots, NEAR * view.unit).map(({ members, x, y }) => {
        const items = members.map(({ item }) => item);
        const [first] = items;
        if (!first) return null;
        if (items.length === 1) return <One key={first.id} item={first} x={x} y={y} view={view} />;
        return (
          <Together
            key={items.map(({ id }) => id).join()}
            {...{ x, y }}
            unit={view.unit}
            first={first.id}
            count={items.length}
            names={[...new Set(items.map(({ regionName }) => regionName))].join(', ')}
            label={t.reportsHere(number(items.length))}
            onOpen={() => {
              onChosen(items.map(({ id }) => id));
              const frame = frameOf(
                items.map(({ spot }) => [spot.longitude, spot.latitude]),
                SMALLEST,
              );
              if (frame) view.zoomTo(scaled(frame, AROUND), first.id);
            }}
          />
        );
      })}
    </>
  );
}

function One({ item, x, y, view }: Spot & { item: Located; view: View }) {
  const said = `${item.title}, ${placeAndDay(item)}`;
  return (
    <a
      class="one"
      data-key={item.id}
      href={to(`/rekap/laporan/${item.id}`)}
      aria-label={said}
      onFocus={() => view.reveal([item.spot.longitude, item.spot.latitude])}
    >
      <title>{said}</title>
      <circle class="finger" cx={x} cy={y} r={FINGER} />
      <circle class="dot step-4" cx={x} cy={y} r={DOT * view.unit} />
    </a>
  );
}

function placeAndDay({ regionName, parentRegionName, startDate }: ActivityItem): string {
  return [regionName, parentRegionName, nearDate(startDate)].filter(Boolean).join(' · ');
}
