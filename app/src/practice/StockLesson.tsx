import { number } from '../texts/format';
import { findStockAnswer, RIGHT_HOUSES, stockFault, type Facts, type Fault } from './grading';
import { LAST_MONTHS_SEEDLINGS } from './village';
import { usePracticeWords, type PracticeWords } from './words';

/** What her answer does to the totals of the year: nothing explains a stock better. */
export function StockLesson({ facts }: { facts: Facts }) {
  const t = usePracticeWords();
  const answer = findStockAnswer(facts);
  if (!answer) return null;
  const { report } = answer;
  const houses = valueOf(report.results, 'III-01.1');
  const seedlings = valueOf(report.results, 'III-01.2');
  const fault = stockFault(report.results);
  return (
    <div class="stack lesson">
      <h3 id="lesson">{t.lesson}</h3>
      <table class="table" aria-labelledby="lesson">
        <thead>
          <tr>
            <th scope="col">{t.lessonWhat}</th>
            <th scope="col" class="num">
              {t.lessonLast}
            </th>
            <th scope="col" class="num">
              {t.lessonYours}
            </th>
            <th scope="col" class="num">
              {t.lessonTotal}
            </th>
          </tr>
        </thead>
        <tbody>
          <Line name={t.lessonHouses} last={RIGHT_HOUSES} yours={houses} total={houses ?? RIGHT_HOUSES} />
          <Line
            name={t.lessonSeedlings}
            last={LAST_MONTHS_SEEDLINGS}
            yours={seedlings}
            total={LAST_MONTHS_SEEDLINGS + (seedlings ?? 0)}
          />
        </tbody>
      </table>
      <p class="small">
        {t.lessonStock} {t.lessonFlow}
      </p>
      <p role="status">
        <b>{fault ? verdict(t, fault, seedlings) : t.lessonRight}</b>
      </p>
    </div>
  );
}

function Line(props: { name: string; last: number; yours: number | null; total: number }) {
  const t = usePracticeWords();
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td class="num">{number(props.last)}</td>
      <td class="num">{props.yours === null ? t.lessonMissing : number(props.yours)}</td>
      <td class="num">
        <b>{number(props.total)}</b>
      </td>
    </tr>
  );
}

function verdict(t: PracticeWords, fault: Fault, seedlings: number | null): string {
  if (fault.kind === 'seedlings') {
    return t.lessonSeedlingsWrong(number(LAST_MONTHS_SEEDLINGS + (seedlings ?? 0)));
  }
  if (fault.kind !== 'houses') return '';
  if (fault.wrote === '') return t.lessonHousesEmpty;
  const wrote = number(fault.wrote);
  return Number(fault.wrote) > RIGHT_HOUSES ? t.lessonHousesMore(wrote) : t.lessonHousesWrong(wrote);
}

function valueOf(results: { indicator: string; value: string }[], indicator: string): number | null {
  const value = results.find((result) => result.indicator === indicator)?.value;
  return value === undefined ? null : Number(value);
}
