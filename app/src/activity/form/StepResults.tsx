import type { ActivityType, Indicator } from '../../engine/model';
import type { LocalReport } from '../../engine/stored';
import { useEngine, useMe } from '../../shell/context';
import { longMonth, number } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { useLive } from '../../ui/hooks';
import { Stepper } from '../../ui/Stepper';
import { PhotoField } from '../photo/PhotoField';
import type { StepProps } from './steps';

/** Step 3: what came of it, in numbers with units, and photos. */
export function StepResults(
  props: StepProps & { id: string; type: ActivityType | undefined; title: string },
) {
  const { form, change, errors, type } = props;
  const t = useTexts().activity;
  const { reports } = useEngine();
  const owner = useMe().officer.id;
  const month = form.startDate.slice(0, 7);
  const earlier = useLive(
    async () => (type ? await reports.findEarlier(owner, type.code, `${month}-01`) : undefined),
    [owner, type?.code, month],
  );
  const indicators = type?.indicators ?? [];
  return (
    <>
      <div class="stack stack-1">
        <h2 class="question">{t.results}</h2>
        <p class="small">{indicators.length > 0 ? t.resultsHint : t.noIndicators}</p>
      </div>
      {indicators.map((indicator) => (
        <Stepper
          key={indicator.code}
          name={`results.${indicator.code}`}
          label={indicator.name}
          unit={indicator.unit}
          hint={<Earlier indicator={indicator} earlier={earlier} month={month} />}
          value={form.results[indicator.code] ?? ''}
          less={t.less}
          more={t.more}
          error={errors[`results.${indicator.code}`]}
          onInput={(value) => change({ results: { ...form.results, [indicator.code]: value } })}
        />
      ))}
      <PhotoField id={props.id} form={form} change={change} title={props.title} />
    </>
  );
}

function Earlier(props: { indicator: Indicator; earlier: LocalReport | undefined; month: string }) {
  const t = useTexts().activity;
  const { indicator, earlier, month } = props;
  const value = earlier?.results.find((result) => result.indicator === indicator.code)?.value;
  const when = earlier?.startDate.slice(0, 7);
  const stock = indicator.kind === 'STOCK' ? `${t.stateNow} ` : '';
  if (value === undefined || when === undefined) return <>{stock}</>;
  const name = when === monthBefore(month) ? t.lastMonth : longMonth(when);
  return (
    <>
      {stock}
      {t.earlier(name, number(value), indicator.unit)}
    </>
  );
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
