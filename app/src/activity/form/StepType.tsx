import { ChevronRight, Redo2, Search } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { findTypes } from '../../engine/report/find';
import { FIELDS, type ActivityType, type Field } from '../../engine/model';
import { listUsage, type Usage } from '../../engine/report/earlier';
import type { LocalReport } from '../../engine/stored';
import { useEngine, useMe } from '../../shell/context';
import { localDay, longDate, nearDate } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { useFormWords } from './useFormWords';
import { Button } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { PokjaBadge } from '../PokjaBadge';
import { useCatalog } from '../useTypes';
import { useHabits } from './useHabits';

interface Props {
  chosen: string | null;
  onChoose: (type: ActivityType, like?: LocalReport) => void;
}

const MOST_HITS = 8;
const MOST_OFTEN = 4;
const HALF_YEAR = 183 * 86_400_000;

/** Step 1: find the kind of activity by everyday words, by habit, or by Pokja. */
export function StepType({ chosen, onChoose }: Props) {
  const t = useFormWords();
  const { fields } = useMe();
  const catalog = useCatalog();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  if (catalog === undefined) return null;
  if (catalog === null) return <p>{t.noCatalog}</p>;
  const showOther = () => {
    setWords(t.otherWords);
    field.current?.focus();
  };
  const types = catalog.types.filter((type) => fields.includes(type.field));
  const hits = findTypes(types, words).slice(0, MOST_HITS);
  return (
    <>
      <h2 class="question">{t.whichActivity}</h2>
      <div class="field">
        <div class="search">
          <Search aria-hidden="true" />
          <input
            class="input"
            type="search"
            ref={field}
            aria-label={t.search}
            aria-describedby="search-hint"
            autoComplete="off"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <p class="hint" id="search-hint" aria-live="polite">
          {words.trim() === '' ? t.searchHint : hits.length === 0 ? t.noHit : t.hits(hits.length)}
        </p>
      </div>
      {hits.length > 0 && (
        <ul class="card flush">
          {hits.map((type, index) => (
            <TypeItem key={type.code} type={type} best={index === 0} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {words.trim() === '' && <Often types={types} onChoose={onChoose} />}
      <ByField types={types} chosen={chosen} onChoose={onChoose} />
      <Button tone="quiet" wide onClick={showOther}>
        {t.other}
      </Button>
    </>
  );
}

function TypeItem({
  type,
  best,
  onChoose,
}: {
  type: ActivityType;
  best?: boolean;
  onChoose: Props['onChoose'];
}) {
  return (
    <li class={`type-item ${best ? 'best' : ''}`}>
      <button type="button" class="type-row" onClick={() => onChoose(type)}>
        <PokjaBadge field={type.field} />
        <span class="grow">
          <b>{type.shortName}</b>
          <br />
          <span class="small">{type.words.slice(0, 4).join(', ')}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </button>
    </li>
  );
}

function Often({ types, onChoose }: { types: ActivityType[]; onChoose: Props['onChoose'] }) {
  const t = useFormWords();
  const { db } = useEngine();
  const habits = useHabits();
  const owner = useMe().officer.id;
  const since = localDay(Date.now() - HALF_YEAR);
  const usage = useLive(async () => habits.order(owner, await listUsage(db, owner, since)), [owner, since]);
  const often = (usage ?? [])
    .map((use) => ({ use, type: types.find((type) => type.code === use.typeCode) }))
    .filter((entry): entry is { use: Usage; type: ActivityType } => entry.type !== undefined)
    .slice(0, MOST_OFTEN);
  if (often.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.often}</h2>
      <ul class="card flush">
        {often.map(({ use, type }) => (
          <li key={type.code} class="type-item">
            <div class="row wrap">
              <PokjaBadge field={type.field} />
              <button type="button" class="type-row grow" onClick={() => onChoose(type)}>
                <span>
                  <b>{type.shortName}</b>
                  <br />
                  <span class="small">{t.lastOn(nearDate(use.last.startDate))}</span>
                </span>
              </button>
              <Button
                size="small"
                tone="quiet"
                icon={Redo2}
                label={`${t.repeat}: ${type.shortName}, ${longDate(use.last.startDate)}`}
                onClick={() => onChoose(type, use.last)}
              >
                {t.repeat}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByField({ types, chosen, onChoose }: { types: ActivityType[] } & Props) {
  const t = useTexts();
  const fields = FIELDS.filter((field) => types.some((type) => type.field === field));
  return (
    <section class="stack">
      <h2>{t.activity.byField}</h2>
      <div class="card flush">
        {fields.map((field) => (
          <OneField
            key={field}
            field={field}
            alone={fields.length === 1}
            types={types.filter((type) => type.field === field)}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  );
}

/** The rows are made when she looks at them: all bidang together are too much for the first moment of an old phone. */
function OneField(props: { field: Field; alone: boolean; types: ActivityType[] } & Props) {
  const { field, alone, types, chosen, onChoose } = props;
  const t = useTexts();
  const [open, setOpen] = useState(alone);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <PokjaBadge field={field} />
        {t.shell.fields[field]}
        <ChevronRight aria-hidden="true" />
      </summary>
      <ul>
        {open &&
          types.map((type) => (
            <li key={type.code}>
              <button
                type="button"
                class="type-row"
                aria-current={type.code === chosen ? 'true' : undefined}
                onClick={() => onChoose(type)}
              >
                <span class="grow">{type.shortName}</span>
                <ChevronRight aria-hidden="true" />
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
}
