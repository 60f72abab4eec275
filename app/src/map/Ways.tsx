import type { LucideIcon } from 'lucide-preact';
import { replace } from '../router';
import { useMapWords } from './words';

interface Props {
  path: string;
  query: URLSearchParams;
  /** Under which name each stands in the address, what it is called, and its sign; the first is the usual one. */
  ways: [key: string, words: string, icon: LucideIcon][];
}

/** The same on a map or as lines; the address remembers it. */
export function Ways({ path, query, ways }: Props) {
  const t = useMapWords();
  const now = query.get('lihat') ?? '';
  const look = (key: string) => {
    const next = new URLSearchParams(query);
    if (key) next.set('lihat', key);
    else next.delete('lihat');
    replace(`${path}?${next.toString()}`);
  };
  return (
    <div class="chips" role="group" aria-label={t.views}>
      {ways.map(([key, words, Icon]) => (
        <button key={key} type="button" class="chip" aria-pressed={key === now} onClick={() => look(key)}>
          <Icon aria-hidden="true" />
          {words}
        </button>
      ))}
    </div>
  );
}
