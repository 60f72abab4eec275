import { TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { ActivityDetail, ActivityType } from '../engine/model';
import { number, shortDate } from '../texts/format';
import { isUnusual, type Comparison, type Range } from './usual';
import { useWide } from '../ui/useWide';
import { type ReviewWords, useReviewWords } from './words';

interface Line {
  key: string;
  name: string;
  value: string | null;
  unit: string;
  more?: string;
  before: string | null;
  range: Range | null;
}

interface Props {
  report: ActivityDetail;
  type: ActivityType | undefined;
  comparison: Comparison | null;
}

/** The numbers of a report beside the one before and what is usual around. */
export function Results(props: Props) {
  const lines = linesOf(props, useReviewWords());
  return useWide() ? <Wide {...props} lines={lines} /> : <Narrow {...props} lines={lines} />;
}

function linesOf({ report, type, comparison }: Props, t: ReviewWords): Line[] {
  const told = new Map(report.results.map((result) => [result.indicator, result]));
  const known = type?.indicators ?? [];
  // The catalogue here may be older than the report.
  const others = report.results
    .filter((result) => !known.some((indicator) => indicator.code === result.indicator))
    .map((result) => ({ ...result, code: result.indicator }));
  const previous = comparison?.previous;
  const male = report.participantsMale;
  const female = report.participantsFemale;
  return [
    ...[...known, ...others].map(({ code, name, unit }) => ({
      key: code,
      name,
      value: told.get(code)?.value ?? null,
      unit,
      before: previous?.results.find((result) => result.indicator === code)?.value ?? null,
      range: comparison?.usual.get(code) ?? null,
    })),
    {
      key: 'participants',
      name: t.participants,
      value: String(male + female),
      unit: t.people,
      more: t.maleFemale(number(male), number(female)),
      before: previous ? String(previous.participantsMale + previous.participantsFemale) : null,
      range: comparison?.usualParticipants ?? null,
    },
    ...(report.cadres === null ? [] : [plain('cadres', t.cadres, report.cadres, t.people)]),
    ...(report.families === null ? [] : [plain('families', t.families, report.families, t.familyUnit)]),
  ];
}

function plain(key: string, name: string, value: number, unit: string): Line {
  return { key, name, value: String(value), unit, before: null, range: null };
}

type Drawn = Props & { lines: Line[] };

function Wide({ lines, report, comparison }: Drawn) {
  const t = useReviewWords();
  const place = (report.parentRegionName ?? '').replace(/^\S+\. /, '');
  const known = comparison !== null;
  const usual = lines.some((line) => line.range);
  return (
    <table class="table results">
      <thead>
        <tr>
          <th scope="col">{t.result}</th>
          <th scope="col" class="num">
            {t.value}
          </th>
          {known && (
            <th scope="col" class="num">
              {comparison.previous ? t.beforeOn(shortDate(comparison.previous.startDate)) : t.before}
            </th>
          )}
          {usual && <th scope="col">{t.usually(place)}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.name}</th>
            <td class="num">
              <Value line={line} />
            </td>
            {known && (
              <td class="num">
                {isCompared(line) && <Before line={line} previous={comparison.previous !== null} />}
              </td>
            )}
            {usual && (
              <td>
                <Usual line={line} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Narrow({ lines, comparison }: Drawn) {
  const t = useReviewWords();
  const previous = comparison?.previous;
  return (
    <dl class="card flush results">
      {lines.map((line) => (
        <div key={line.key}>
          <dt>{line.name}</dt>
          <dd>
            <Value line={line} />
            {isCompared(line) && previous && (
              <small>
                {t.beforeOn(shortDate(previous.startDate))}: <Before line={line} previous />
              </small>
            )}
            <Usual line={line}>{t.usual} </Usual>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isCompared(line: Line): boolean {
  return line.key !== 'cadres' && line.key !== 'families';
}

function Value({ line }: { line: Line }) {
  const t = useReviewWords();
  if (line.value === null) return <span class="missing">{t.notTold}</span>;
  return (
    <span>
      <b>{number(line.value)}</b> {line.unit} {line.more && `(${line.more})`}
    </span>
  );
}

/** The value of the report before; a team without one has not reported, which is not zero. */
function Before({ line, previous }: { line: Line; previous: boolean }) {
  const t = useReviewWords();
  if (line.before !== null) return <>{number(line.before)}</>;
  return <span class="missing">{previous ? t.notTold : t.notYet}</span>;
}

/** What is usual, marked when this number is far from it; nothing where nothing is known. */
function Usual({ line, children }: { line: Line; children?: ComponentChildren }) {
  const t = useReviewWords();
  if (!line.range) return null;
  const unusual = line.value !== null && isUnusual(Number(line.value), line.range);
  return (
    <small class={unusual ? 'unusual' : ''}>
      {unusual && <TriangleAlert aria-hidden="true" />}
      {children}
      {t.range(number(line.range.low), number(line.range.high))}
      {unusual && ` · ${t.unusual}`}
    </small>
  );
}
