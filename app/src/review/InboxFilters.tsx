import { ListChecks, SlidersHorizontal } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Field as Bidang } from '../engine/model';
import { useEngine, useMe } from '../shell/context';
import { number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Field, Select } from '../ui/Field';
import { useAnswer } from '../ui/hooks';
import type { InboxFilter } from './inbox';
import { useReviewWords } from './words';

const TYPING_MS = 350;

interface Props {
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
  /** How many wait in each bidang; null while not all of them are known. */
  counts: { field: Bidang; count: number }[] | null;
  oldestFirst: boolean;
  /** Absent while not all are loaded: then the order is the server's. */
  onOldestFirst: ((oldest: boolean) => void) | undefined;
  choosing: boolean;
  /** Absent while there is nothing to choose from. */
  onChoosing: ((choosing: boolean) => void) | undefined;
}

/** What the list is narrowed to, as chips; the rarer ways behind one of them. */
export function InboxFilters(props: Props) {
  const all = useTexts();
  const t = useReviewWords();
  const { fields } = useMe();
  const { filter, onFilter, counts } = props;
  const [open, setOpen] = useState(false);
  const shown = counts ?? fields.map((field) => ({ field, count: null }));
  return (
    <div class="stack stack-2">
      {shown.length > 1 && (
        <div class="chips fields">
          <Chip pressed={filter.field === null} onClick={() => onFilter({ ...filter, field: null })}>
            {t.all}
          </Chip>
          {shown.map(({ field, count }) => (
            <Chip
              key={field}
              pressed={filter.field === field}
              onClick={() => onFilter({ ...filter, field: filter.field === field ? null : field })}
            >
              {all.shell.fields[field]}
              {count !== null && ` · ${number(count)}`}
            </Chip>
          ))}
        </div>
      )}
      <div class="chips">
        <Chip pressed={open} expands onClick={() => setOpen(!open)}>
          {t.filter}
          <SlidersHorizontal aria-hidden="true" />
        </Chip>
        {props.onChoosing && (
          <Chip pressed={props.choosing} onClick={() => props.onChoosing?.(!props.choosing)}>
            {props.choosing ? t.severalEnd : t.several}
            <ListChecks aria-hidden="true" />
          </Chip>
        )}
      </div>
      {open && <More {...props} />}
    </div>
  );
}

function Chip(props: {
  pressed: boolean;
  expands?: boolean;
  onClick: () => void;
  children: preact.ComponentChildren;
}) {
  const state = props.expands ? { 'aria-expanded': props.pressed } : { 'aria-pressed': props.pressed };
  return (
    <button type="button" class="chip" {...state} onClick={props.onClick}>
      {props.children}
    </button>
  );
}

function More({ filter, onFilter, oldestFirst, onOldestFirst }: Props) {
  const t = useReviewWords();
  const { api } = useEngine();
  const { team } = useMe();
  const [words, setWords] = useState(filter.words);
  const children = useAnswer(() => api.childRegions(team.regionCode), [team.regionCode]);
  useEffect(() => {
    if (words === filter.words) return;
    const typing = setTimeout(() => onFilter({ ...filter, words }), TYPING_MS);
    return () => clearTimeout(typing);
  }, [words, filter]);
  return (
    <div class="stack more">
      <Field
        name="inbox-words"
        type="search"
        label={t.search}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {children.state === 'here' && children.value.length > 1 && (
        <Select
          name="inbox-region"
          label={t.region[team.tier]}
          value={filter.region ?? ''}
          onChange={(region) => onFilter({ ...filter, region: region || null })}
          options={[
            { value: '', label: t.everywhere },
            ...children.value.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      {onOldestFirst && (
        <label class="choice">
          <input
            type="checkbox"
            checked={oldestFirst}
            onChange={(event) => onOldestFirst(event.currentTarget.checked)}
          />
          {t.oldestFirst}
        </label>
      )}
    </div>
  );
}
