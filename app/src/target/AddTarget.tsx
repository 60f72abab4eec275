import { useState } from 'preact/hooks';
import { PokjaBadge } from '../activity/PokjaBadge';
import { useCatalog } from '../activity/useTypes';
import type { Catalog } from '../engine/model';
import { number } from '../texts/format';
import { useEngine } from '../shell/context';
import { useAnswer } from '../ui/hooks';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { EditTarget } from './EditTarget';
import type { TargetData, TargetsShown } from './useTargets';
import { useTargetWords } from './useTargetWords';

const MOST = 8;

type Type = Catalog['types'][number];
interface Hit {
  type: Type;
  indicator: Type['indicators'][number];
}

/** Finds an indicator by its everyday words, then sets its target. */
export function AddTarget({
  data,
  shown,
  onDone,
}: {
  data: TargetData;
  shown: TargetsShown;
  onDone: () => void;
}) {
  const t = useTargetWords();
  const catalog = useCatalog();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Hit | null>(null);
  const lastYear = useLastYear(data);
  const hits = catalog ? findHits(catalog, data, words) : [];
  if (chosen) {
    const { type, indicator } = chosen;
    const line = data.page.lines.find((each) => each.indicator === indicator.code);
    return (
      <section class="card stack" aria-label={t.add}>
        <h2 class="row">
          <PokjaBadge field={type.field} small />
          <span class="grow">
            {indicator.name} <small>{type.shortName}</small>
          </span>
        </h2>
        <p class="small">{indicator.kind === 'STOCK' ? t.stock : t.flow}</p>
        <EditTarget
          about={{
            code: indicator.code,
            unit: indicator.unit,
            own: line?.own ?? null,
            lastYear: lastYear.get(indicator.code) ?? null,
          }}
          year={data.page.year}
          suggestion={line?.children?.sum ?? null}
          shown={shown}
          onDone={onDone}
        />
      </section>
    );
  }
  return (
    <section class="card stack" aria-labelledby="target-add">
      <h2 id="target-add">{t.addTitle}</h2>
      <Field
        name="target-search"
        type="search"
        label={t.addSearch}
        hint={t.addHint}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <ul class="target-hits">
        {hits.slice(0, MOST).map(({ type, indicator }) => (
          <li key={indicator.code}>
            <button type="button" class="tap-row" onClick={() => setChosen({ type, indicator })}>
              <PokjaBadge field={type.field} small />
              <span class="grow">
                {indicator.name}
                <small>
                  {' '}
                  {type.shortName} · {indicator.unit}
                </small>
              </span>
              {lastYear.has(indicator.code) && (
                <small>
                  {t.lastYear(String(data.page.year - 1), number(lastYear.get(indicator.code) ?? 0))}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
      {hits.length === 0 && <p class="missing">{t.noHit}</p>}
      {hits.length > MOST && <p class="small">{t.more(number(hits.length - MOST))}</p>}
      <Button size="small" tone="quiet" onClick={onDone}>
        {t.cancel}
      </Button>
    </section>
  );
}

/** The indicators of her bidang that have no target of their own yet. */
function findHits({ types }: Catalog, { page }: TargetData, words: string): Hit[] {
  const taken = new Set(page.lines.filter((line) => line.own?.value != null).map((line) => line.indicator));
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return types
    .filter((type) => page.maySet.includes(type.field))
    .flatMap((type) => type.indicators.map((indicator) => ({ type, indicator })))
    .filter(({ type, indicator }) => {
      if (taken.has(indicator.code)) return false;
      const text = [indicator.name, type.name, type.shortName, indicator.unit, ...type.words]
        .join(' ')
        .toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
}

/** What was reached the year before, for whoever plans the next; without signal nothing is said. */
function useLastYear({ page }: TargetData): Map<string, string> {
  const { api } = useEngine();
  const before = page.year - 1;
  const asked = useAnswer(
    () => api.totals({ region: page.region, from: `${before}-01`, to: `${before}-12`, by: ['indicator'] }),
    [page.region, before],
  );
  const rows = asked.state === 'here' ? asked.value.rows : [];
  return new Map(
    rows.flatMap((row) => (row.indicator && row.value ? [[row.indicator, row.value.current] as const] : [])),
  );
}
