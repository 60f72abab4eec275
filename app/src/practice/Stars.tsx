import { Star } from 'lucide-preact';
import type { Stars } from './course';
import { usePracticeWords } from './words';

/** What she earned, in words beside the stars. */
export function StarLine({ stars }: { stars: Stars }) {
  const t = usePracticeWords();
  return (
    <span class="stars">
      <Star aria-hidden="true" class="on" />
      <Star aria-hidden="true" class={stars === 2 ? 'on' : ''} />
      <span>{t.stars[stars]}</span>
    </span>
  );
}
