import { useState } from 'preact/hooks';
import { PokjaBadge } from '../activity/PokjaBadge';
import { FIELDS, type TotalRow } from '../engine/model';
import { number } from '../texts/format';
import { Button } from '../ui/Button';
import { evidenceLink } from './asking';
import { perType, type TypeFigure } from './figures';
import type { RecapData } from './load';
import type { Period } from './period';
import { useRecapWords } from './words';

interface Props {
  data: RecapData;
  period: Period;
}

/** What the activities brought, each number with its unit and what sort of number it is. */
export function ResultsCard({ data, period }: Props) {
  const t = useRecapWords();
  const [all, setAll] = useState(false);
  const types = perType(data.byType);
  if (types.length === 0) return null;
  const first = FIELDS.flatMap((field) =>
    types.filter((type) => type.field === field).slice(0, all ? undefined : 1),
  );
  return (
    <section class="card stack" aria-labelledby="hasil">
      <h2 id="hasil">{t.results}</h2>
      <p class="small">{t.resultsHint}</p>
      {first.map((type) => (
        <Type key={type.type} type={type} data={data} period={period} />
      ))}
      {types.length > first.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t.more(number(types.length))}
        </Button>
      )}
      {all && (
        <Button size="small" tone="quiet" onClick={() => setAll(false)}>
          {t.less}
        </Button>
      )}
    </section>
  );
}

function Type({ type, data, period }: Props & { type: TypeFigure }) {
  const t = useRecapWords();
  const href = evidenceLink(period, {
    region: data.region.code,
    row: { ...NO_ROW, field: type.field, type: type.type },
  });
  return (
    <div class="result-type">
      <h3 class="row">
        <PokjaBadge field={type.field} small />
        <span class="grow">{type.name}</span>
        {type.activities > 0 ? (
          <a class="small" href={href}>
            {t.countOf(number(type.activities))}
          </a>
        ) : (
          <small>{t.fromEarlier}</small>
        )}
      </h3>
      <ul>
        {type.indicators.map((row) => (
          <Indicator key={row.indicator} row={row} data={data} period={period} />
        ))}
      </ul>
    </div>
  );
}

const NONE = { submitted: 0, approved: 0, returned: 0 };
const NO_ROW: TotalRow = { activities: NONE, participantsMale: NONE, participantsFemale: NONE };

function Indicator({ row, data, period }: Props & { row: TotalRow }) {
  const t = useRecapWords();
  if (!row.value) return null;
  const link = (states?: ['APPROVED']) =>
    evidenceLink(period, { region: data.region.code, row, ...(states ? { states } : {}) });
  const stock = row.kind === 'STOCK';
  const approved = number(row.value.approved);
  return (
    <li>
      <span class="name">
        {row.indicatorName} <small>({stock ? t.stock : t.flow})</small>
      </span>
      <a
        class="value"
        href={link()}
        aria-label={`${number(row.value.current)} ${row.unit ?? ''}, ${row.indicatorName ?? ''}`}
      >
        <b>{number(row.value.current)}</b> {row.unit}
      </a>
      {row.value.approved === row.value.current ? (
        <small class="checked">{t.allApproved}</small>
      ) : (
        <a class="small checked" href={link(['APPROVED'])}>
          {t.ofWhichApproved(approved)}
        </a>
      )}
    </li>
  );
}
