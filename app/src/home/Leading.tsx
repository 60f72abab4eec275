import { useLater } from '../shell/useLater';

/** The month of her region, for those who lead it. */
export function Leading() {
  const Overview = useLater(() => import('./Overview').then((part) => part.Overview));
  return Overview && <Overview />;
}
