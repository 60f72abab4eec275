import type { ActivityType, Indicator } from '../../engine/model';
import { findEarlier } from '../../engine/report/earlier';
import { shown } from '../../engine/report/report';
import type { Hint } from '../../engine/report/usual';
import { useEngine, useMe } from '../../shell/context';
import { longMonth, monthBefore, nearDate, number } from '../../texts/format';
import { useFormWords } from './useFormWords';
import { Button } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { Stepper } from '../../ui/Stepper';
import { PhotoField } from '../photo/PhotoField';
import { Hints } from './Hints';
import type { StepProps } from './steps';

interface Props extends StepProps {
  id: string;
  type: ActivityType | undefined;
  title: string;
  hints: Hint[];
  /** The story may stay empty: straight to the last look. */
  onSkip: () => void;
}

/** Step 3: what came of it, in numbers with units, and photos. */
export function StepResults({ id, form, change, type, title, hints, onSkip, ...rest }: Props) {
  const t = useFormWords();
  const { db } = useEngine();
  const owner = useMe().officer.id;
  const day = form.startDate;
  const earlier = useLive(
    async () => (type ? await findEarlier(db, owner, type.code, day, id) : undefined),
    [owner, type?.code, day, id],
  );
  const indicators = type?.indicators ?? [];
  const set = (code: string) => (value: string) =>
    change((now) => ({ results: { ...now.results, [code]: value } }));
  return (
    <>
      <div class="stack stack-1">
        <h2 class="question">{t.results}</h2>
        <p class="small">{indicators.length > 0 ? t.resultsHint : t.noIndicators}</p>
      </div>
      {indicators.map((indicator) => (
        <Result
          key={indicator.code}
          indicator={indicator}
          value={form.results[indicator.code] ?? ''}
          earlier={earlier?.get(indicator.code)}
          month={day.slice(0, 7)}
          hints={hints}
          error={rest.errors[`results.${indicator.code}`]}
          onInput={set(indicator.code)}
        />
      ))}
      <PhotoField id={id} form={form} change={change} title={title} />
      <Button tone="quiet" wide onClick={onSkip}>
        {t.skipStory}
      </Button>
    </>
  );
}

interface ResultProps {
  indicator: Indicator;
  value: string;
  earlier: { value: string; startDate: string } | undefined;
  month: string;
  hints: Hint[];
  error: string | undefined;
  onInput: (value: string) => void;
}

/** One number. The last state of a stock is offered, and only her tap fills it in. */
function Result({ indicator, value, earlier, month, hints, error, onInput }: ResultProps) {
  const t = useFormWords();
  const name = `results.${indicator.code}`;
  const stock = indicator.kind === 'STOCK';
  const before = earlier && {
    when: whenOf(earlier.startDate, month, t.lastMonth),
    value: number(earlier.value),
  };
  const offered = before && stock && value.trim() === '';
  const hint = [
    stock && t.stateNow,
    before && !offered && t.earlier(before.when, before.value, indicator.unit),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="stack stack-2">
      <Stepper
        name={name}
        label={indicator.name}
        unit={indicator.unit}
        hint={hint}
        value={value}
        less={t.less}
        more={t.more}
        error={error}
        onInput={onInput}
      />
      {offered && (
        <button type="button" class="chip offer" onClick={() => onInput(shown(earlier.value))}>
          <span>{t.offer(before.when, before.value, indicator.unit)} ·</span> <b>{t.take}</b>
        </button>
      )}
      <Hints hints={hints} field={name} />
    </div>
  );
}

function whenOf(startDate: string, month: string, lastMonth: string): string {
  const told = startDate.slice(0, 7);
  if (told === month) return nearDate(startDate);
  return told === monthBefore(month) ? lastMonth : longMonth(told);
}
