import { useLater } from '../shell/useLater';
import type { MapCard } from './MapCard';

/** The map among the figures of a region, fetched when they are there. */
export function MapOfRegion(props: Parameters<typeof MapCard>[0]) {
  const Card = useLater(() => import('./MapCard').then((part) => part.MapCard));
  const { tree, known } = props.period;
  const isOfToday = tree === undefined && known === undefined;
  return Card && isOfToday && props.data.region.tier !== 'VILLAGE' ? <Card {...props} /> : null;
}
