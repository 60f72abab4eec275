import { Download, Trash2 } from 'lucide-preact';
import { links, type SlipPrint } from '../engine/api';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { moment } from '../texts/format';
import { announce } from '../ui/announce';
import { Button, LinkButton } from '../ui/Button';
import { useOrders } from '../ui/useOrders';
import { useSlipsWords } from './useSlipsWords';

/** What was ordered, and how far it is. `made` counts the orders placed here, so that a new one is seen at once. */
export function Orders({ made }: { made: number }) {
  const t = useSlipsWords();
  const { api } = useEngine();
  const { orders: prints, failure, again, setFailure } = useOrders(api.slipPrints, made);

  async function remove(print: SlipPrint) {
    try {
      await api.deleteSlips(print.id);
      announce(t.removed);
      again();
    } catch (refused) {
      setFailure(refused);
    }
  }

  return (
    <section class="card stack" aria-labelledby="orders-title">
      <h2 id="orders-title">{t.orders}</h2>
      {failure !== null && <Failure failure={failure} again={again} />}
      {prints?.length === 0 && <p class="small">{t.none}</p>}
      {prints && prints.length > 0 && (
        <>
          <p class="small">{t.care}</p>
          <ul class="stack">
            {prints.map((print) => (
              <Order key={print.id} print={print} onRemove={() => void remove(print)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Order({ print, onRemove }: { print: SlipPrint; onRemove: () => void }) {
  const t = useSlipsWords();
  const { team } = useMe();
  const { place, state, done, total } = print;
  return (
    <li class="stack stack-2">
      <b>{place}</b>
      <span role="status">
        {state === 'MAKING' ? t.making(done, total) : state === 'READY' ? t.ready(total) : t.failed}
      </span>
      {state === 'MAKING' && <progress value={done} max={total} aria-label={t.making(done, total)} />}
      {state === 'READY' && (
        <>
          <div class="row wrap">
            <LinkButton size="small" icon={Download} href={links.slips(print.id)} newTab>
              {t.download}
            </LinkButton>
            <Button size="small" tone="quiet" icon={Trash2} label={t.removeLabel(place)} onClick={onRemove}>
              {t.remove}
            </Button>
          </div>
          <span class="small">{t.kept(moment(Date.parse(print.keptUntil), team.timeZone))}</span>
        </>
      )}
    </li>
  );
}
