import { ChevronRight } from 'lucide-preact';
import type { Region } from '../engine/model';
import { to } from '../router';
import { placeName } from './place';
import { useRecapWords } from './words';

type Above = Pick<Region, 'code' | 'name' | 'kind'>;

interface Props {
  /** From the officer's own region down to the one above `here`. */
  above: readonly Above[];
  here: string;
  path: (code: string) => string;
}

/** The way from her own region to this one, each a link to the same screen about it. */
export function Crumbs({ above, here, path }: Props) {
  const t = useRecapWords();
  if (above.length === 0) return null;
  return (
    <nav aria-label={t.crumbs}>
      <ol class="crumbs">
        {above.map((region) => (
          <li key={region.code}>
            <a href={to(path(region.code))}>{placeName(region, t)}</a>
            <ChevronRight aria-hidden="true" />
          </li>
        ))}
        <li>{here}</li>
      </ol>
    </nav>
  );
}
