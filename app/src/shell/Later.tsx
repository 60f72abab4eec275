import { useLater } from './useLater';

/** What may be said on Home besides. */
export function Later() {
  const Cards = useLater(() => import('./HomeCards').then((part) => part.HomeCards));
  return Cards && <Cards />;
}
