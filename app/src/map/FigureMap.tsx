import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Position } from 'geojson';
import { number } from '../texts/format';
import { Canvas, type View } from './Canvas';
import type { Outline, Shape } from './calls';
import { frameOf, frameOfShapes, type Size, type Spot } from './drawing';
import type { Land } from './load';
import type { Figures, RegionFigure } from './measure';
import { clustersOf, withoutOverlap, type Label } from './near';
import { FINGER, Together } from './Together';
import { useMapWords } from './words';

interface Props {
  land: Land;
  figures: Figures;
  /** What the regions are called: "kecamatan". */
  below: string;
  label: string;
  tallest: number;
}

type Drawn = RegionFigure & { shape: Shape };
type Dot = Drawn & Spot & { place: Position };

const NEAR = 26;
const DOT = 8;
// What is written is about so wide and high.
const LETTER = 7.4;
const LINE = 16;

/** Regions in the colour of their number, those without an outline as dots; each opens what lies below it. */
export function FigureMap({ land, figures, below, label, tallest }: Props) {
  const whole = useMemo(() => frameOfShapes(land.shapes), [land]);
  const ground = useMemo(() => (land.coast ? [land.coast] : []), [land]);
  const drawn = figures.regions.flatMap((figure): Drawn[] => {
    const shape = land.shapes.find(({ properties }) => properties.code === figure.code);
    return shape && !figure.own ? [{ ...figure, shape }] : [];
  });
  if (!whole) return null;
  return (
    <Canvas whole={whole} land={ground} label={label} tallest={tallest}>
      {(view) => <Regions drawn={drawn} view={view} below={below} />}
    </Canvas>
  );
}

function Regions({ drawn, view, below }: { drawn: Drawn[]; view: View; below: string }) {
  const t = useMapWords();
  const [looked, setLooked] = useState<string | null>(null);
  const areas = drawn.flatMap((figure) => {
    const outline = figure.shape.geometry;
    return outline ? [{ ...figure, path: view.path(outline), ...view.middle(outline) }] : [];
  });
  const dots = drawn.flatMap((figure): Dot[] => {
    const { latitude, longitude } = figure.shape.properties;
    if (figure.shape.geometry || latitude === null || longitude === null) return [];
    return [{ ...figure, ...view.at(longitude, latitude), place: [longitude, latitude] }];
  });
  const clusters = clustersOf(dots, NEAR * view.unit);
  const single = clusters.flatMap(({ members }) => (members.length === 1 ? members : []));
  const obstacles = [
    ...clusters.map(({ x, y }): Label => ({ key: '', text: '00000', x, y })),
    ...single.map(({ x, y }): Label => ({ key: '', text: '00', x, y })),
  ];
  const numbers = [
    ...[...areas]
      .sort((a, b) => b.width * b.height - a.width * a.height)
      .map((area) => ({ ...area, y: area.y + beside(area, LINE * view.unit) })),
    ...single.map((dot) => ({ ...dot, y: dot.y + 20 * view.unit })),
  ].map(({ code, shown, x, y }): Label => ({ key: code, text: shown, x, y }));
  const labels = withoutOverlap([...obstacles, ...numbers], LETTER * view.unit, LINE * view.unit).filter(
    ({ key }) => key !== '',
  );
  const highlighted = areas.find(({ code }) => code === looked);
  const watch = (code: string, place?: Position) => ({
    onFocus: () => {
      setLooked(code);
      if (place) view.reveal(place);
    },
    onBlur: () => setLooked(null),
    onMouseEnter: () => setLooked(code),
    onMouseLeave: () => setLooked(null),
  });
  return (
    <>
      {areas.map(({ path, ...figure }) => (
        <Opening key={figure.code} figure={figure} {...watch(figure.code, middleOf(figure.shape.geometry))}>
          <path class={`area step-${figure.step}`} d={path} />
          {Math.max(figure.width, figure.height) < FINGER && (
            <circle class="finger" cx={figure.x} cy={figure.y} r={FINGER / 2} />
          )}
        </Opening>
      ))}
      {highlighted && <path class="ring" d={highlighted.path} />}
      {clusters.map((cluster) =>
        cluster.members.length === 1 ? (
          cluster.members.map((dot) => (
            <Opening key={dot.code} figure={dot} {...watch(dot.code, dot.place)}>
              <circle class="finger" cx={dot.x} cy={dot.y} r={FINGER} />
              <circle class={`dot step-${dot.step}`} cx={dot.x} cy={dot.y} r={DOT * view.unit} />
              {looked === dot.code && <circle class="ring" cx={dot.x} cy={dot.y} r={(DOT + 4) * view.unit} />}
            </Opening>
          ))
        ) : (
          <Together
            key={cluster.members.map(({ code }) => code).join()}
            x={cluster.x}
            y={cluster.y}
            unit={view.unit}
            first={cluster.members[0]?.code ?? ''}
            count={cluster.members.length}
            names={namesOf(cluster.members)}
            label={t.together(number(cluster.members.length), below, namesOf(cluster.members))}
            onOpen={() => {
              const frame = frameOf(cluster.members.map(({ place }) => place));
              if (frame) view.zoomTo(frame, cluster.members[0]?.code ?? '');
            }}
          />
        ),
      )}
      <g class="numbers" aria-hidden="true">
        {labels.map(({ key, text, x, y }) => (
          <text key={key} x={x} y={y}>
            {text}
          </text>
        ))}
      </g>
    </>
  );
}

interface OpeningProps {
  figure: RegionFigure;
  onFocus: () => void;
  onBlur: () => void;
  onMouseEnter: () => void;
  onMouseLeave: () => void;
  children: ComponentChildren;
}

function Opening({ figure, children, ...watching }: OpeningProps) {
  const said = `${figure.name}: ${figure.figure} ${figure.more}`.trim();
  return (
    <a href={figure.opens} aria-label={said} data-key={figure.code} {...watching}>
      <title>{said}</title>
      {children}
    </a>
  );
}

function namesOf(members: readonly RegionFigure[]): string {
  return members.map(({ name }) => name).join(', ');
}

// The number of a small island stands under it.
function beside({ width, height }: Size, line: number): number {
  return height < line && width < 2 * line ? (height + line) / 2 + 2 : 0;
}

function middleOf(outline: Outline | null): Position | undefined {
  if (!outline) return undefined;
  const frame = frameOf(
    outline.type === 'Polygon' ? outline.coordinates.flat() : outline.coordinates.flat(2),
  );
  return frame ? [(frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2] : undefined;
}
