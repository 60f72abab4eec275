import { useLater } from '../shell/useLater';
import type { EvidenceMap } from './EvidenceMap';

/** The map of reports, fetched when it is asked for. */
export function EvidenceOnMap(props: Parameters<typeof EvidenceMap>[0]) {
  const Shown = useLater(() => import('./EvidenceMap').then((part) => part.EvidenceMap));
  return Shown && <Shown {...props} />;
}
