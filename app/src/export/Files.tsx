import { Download, Trash2 } from 'lucide-preact';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { size, moment } from '../texts/format';
import { announce } from '../ui/announce';
import { Button, LinkButton } from '../ui/Button';
import { useOrders } from '../ui/useOrders';
import { exportCalls, exportFile, type Export } from './calls';
import { useExportWords } from './useExportWords';

/** Her files of the last day, and how far those are that are being made. */
export function Files({ made }: { made: number }) {
  const t = useExportWords();
  const calls = exportCalls(useEngine().api);
  const { orders, failure, again, setFailure } = useOrders(calls.list, made);

  async function remove(order: Export) {
    try {
      await calls.delete(order.id);
      announce(t.removed);
      again();
    } catch (refused) {
      setFailure(refused);
    }
  }

  return (
    <section class="card stack" aria-labelledby="files-title">
      <h2 id="files-title">{t.orders}</h2>
      {failure !== null && <Failure failure={failure} again={again} />}
      {orders?.length === 0 && <p class="small">{t.none}</p>}
      {orders && orders.length > 0 && (
        <>
          <p class="small">{t.care}</p>
          <ul class="stack">
            {orders.map((order) => (
              <Ordered key={order.id} order={order} onRemove={() => void remove(order)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Ordered({ order, onRemove }: { order: Export; onRemove: () => void }) {
  const t = useExportWords();
  const { team } = useMe();
  const { state, done, total, bytes, fileName } = order;
  return (
    <li class="stack stack-2">
      <b class="file-name">{fileName}</b>
      <span role="status">
        {state === 'MAKING'
          ? t.making(done, total)
          : state === 'READY'
            ? t.ready(total, size(bytes))
            : t.failed}
      </span>
      {state === 'MAKING' && (
        <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={t.making(done, total)} />
      )}
      <div class="row wrap">
        {state === 'READY' && (
          <LinkButton size="small" icon={Download} href={exportFile(order.id)}>
            {t.download}
          </LinkButton>
        )}
        <Button size="small" tone="quiet" icon={Trash2} label={t.removeLabel(fileName)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      {state === 'READY' && (
        <span class="small">{t.kept(moment(Date.parse(order.keptUntil), team.timeZone))}</span>
      )}
    </li>
  );
}
