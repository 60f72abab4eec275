import { ChevronRight } from 'lucide-preact';
import { PokjaBadge } from '../activity/PokjaBadge';
import type { ActivityItem } from '../engine/model';
import { to } from '../router';
import { nearDate, number } from '../texts/format';
import type { DecisionEntry } from './decisions';
import { entrySign } from './ReportState';
import { useReviewWords } from './words';

export function reportPath(id: string): string {
  return `/periksa?laporan=${id}`;
}

interface Props {
  items: ActivityItem[];
  current: string | undefined;
  onOpen: (id: string, event: MouseEvent) => void;
}

/** The reports that wait, one line each. */
export function InboxList({ items, current, onOpen }: Props) {
  return (
    <ul class="card flush inbox-list" aria-label={useReviewWords().list}>
      {items.map((item) => (
        <li key={item.id}>
          <a
            class="row"
            href={to(reportPath(item.id))}
            {...(item.id === current ? { 'aria-current': 'true' as const } : {})}
            onClick={(event) => onOpen(item.id, event)}
          >
            <PokjaBadge field={item.field} small />
            <Summary item={item} />
          </a>
        </li>
      ))}
    </ul>
  );
}

interface ChoosingProps {
  items: ActivityItem[];
  chosen: Set<string>;
  onChoose: (id: string, chosen: boolean) => void;
}

/** The same lines, to choose several that are approved together. */
export function ChoosingList({ items, chosen, onChoose }: ChoosingProps) {
  return (
    <ul class="card flush inbox-list" aria-label={useReviewWords().chooseSome}>
      {items.map((item) => (
        <li key={item.id}>
          <label class="row choice">
            <input
              type="checkbox"
              checked={chosen.has(item.id)}
              onChange={(event) => onChoose(item.id, event.currentTarget.checked)}
            />
            <PokjaBadge field={item.field} small />
            <Summary item={item} />
          </label>
        </li>
      ))}
    </ul>
  );
}

function Summary({ item }: { item: ActivityItem }) {
  const t = useReviewWords();
  const photos = item.photos.length;
  const facts = [
    item.regionName,
    nearDate(item.startDate),
    photos > 0 ? t.photos(number(photos)) : t.noPhotos,
    item.revision > 1 && t.corrected,
  ];
  return (
    <span class="grow">
      <b>{item.title}</b>
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </span>
  );
}

/** What she decided lately, to look at again or to decide anew. */
export function Recent({ entries, onOpen }: { entries: DecisionEntry[]; onOpen: Props['onOpen'] }) {
  const t = useReviewWords();
  const decided = entries.filter(({ stage }) => stage.at !== 'refused');
  if (decided.length === 0) return null;
  return (
    <details class="recent">
      <summary class="row">
        {t.recent} · {number(decided.length)}
        <ChevronRight aria-hidden="true" />
      </summary>
      <ul class="card flush inbox-list">
        {decided.map((entry) => {
          const { icon: Icon, look, text } = entrySign(entry, t);
          return (
            <li key={entry.id}>
              <a class="row" href={to(reportPath(entry.id))} onClick={(event) => onOpen(entry.id, event)}>
                <span class="grow">
                  <b>{entry.title || t.someReport}</b>
                  <span class={`state ${look}`}>
                    <Icon aria-hidden="true" />
                    {text}
                  </span>
                  <small>{entry.regionName}</small>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
