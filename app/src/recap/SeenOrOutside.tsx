import { Refusal } from '../engine/api';
import { LinkButton } from '../ui/Button';
import { SeenTrouble } from './SeenTrouble';
import type { SeenAnswer } from '../shell/useSeen';
import { useRecapWords } from './words';

interface Props {
  shown: SeenAnswer<{ asOf: string }>;
  /** The same screen about her own region. */
  own: string;
}

/** Why figures are not here; of a region that she may not see, it says so and leads to her own. */
export function SeenOrOutside({ shown, own }: Props) {
  const t = useRecapWords();
  const { data, failure } = shown;
  if (data || !(failure instanceof Refusal) || failure.status !== 404) return <SeenTrouble shown={shown} />;
  return (
    <div class="card stack" role="alert">
      <h2>{t.outside}</h2>
      <p>{t.outsideHint}</p>
      <div class="row wrap">
        <LinkButton href={own}>{t.toOwn}</LinkButton>
      </div>
    </div>
  );
}
