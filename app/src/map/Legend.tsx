import { number } from '../texts/format';
import type { Step } from './classes';
import type { Figures, Measure } from './measure';
import { useMapWords } from './words';

interface Props {
  figures: Figures;
  measure: Measure;
  below: string;
  /** Desa have reported or not; there is nothing between. */
  isVillages: boolean;
}

/** What each colour means, and how many regions have it. */
export function Legend({ figures, measure, below, isVillages }: Props) {
  const t = useMapWords();
  const isRate = measure.is === 'rate';
  const onlyWhole = isRate && isVillages;
  const lines: [Step, string, number][] = figures.classes
    .filter(({ step }) => !onlyWhole || step === 5)
    .map(({ step, low, high, count }) => [
      step,
      onlyWhole
        ? t.has
        : isRate
          ? t.percent(t.classOf(number(low), number(high)))
          : t.classOf(number(low), number(high)),
      count,
    ]);
  if (figures.silent > 0 || isRate) lines.unshift([0, t.silent, figures.silent]);
  return (
    <ul class="map-legend" aria-label={t.legend}>
      {lines.map(([step, words, count]) => (
        <li key={step}>
          <i class={`swatch step-${step}`} aria-hidden="true" />
          <span>
            {words}
            {measure.is === 'result' && step > 0 ? ` ${measure.unit}` : ''}
            <small> · {t.members(number(count), below)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
