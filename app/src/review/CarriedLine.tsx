import { ChevronRight, Download, RefreshCw, Smartphone } from 'lucide-preact';
import { MOST_CARRIED } from '../engine/review/carried';
import { useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { moment, number, size } from '../texts/format';
import { Button } from '../ui/Button';
import type { CarryingShown } from './useCarrying';
import type { Inbox } from './useInbox';
import { useReviewWords } from './words';

/** What is carried of what waits, and the way to carry it: reports are checked where there is no signal, too. */
export function CarriedLine({ inbox, shown }: { inbox: Inbox; shown: CarryingShown }) {
  const t = useReviewWords();
  const { carrying, taking, failure, take } = shown;
  if (carrying === undefined) return null;
  if (taking !== null) {
    return (
      <p class="carried row" role="status">
        <Download aria-hidden="true" />
        <span class="grow">{t.carry.taking(number(taking))}</span>
      </p>
    );
  }
  return (
    <>
      {failure !== null && <Failure failure={failure} again={take} />}
      {carrying ? (
        <Kept inbox={inbox} shown={shown} />
      ) : (
        inbox.state === 'here' &&
        inbox.items.length > 0 && (
          <div class="carried">
            <Button size="small" icon={Download} onClick={take}>
              {t.carry.take(number(Math.min(MOST_CARRIED, inbox.items.length)), inbox.next !== null)}
            </Button>
            <small>{t.carry.hint}</small>
          </div>
        )
      )}
    </>
  );
}

function Kept({ inbox, shown: { carrying, take, stop } }: { inbox: Inbox; shown: CarryingShown }) {
  const t = useReviewWords();
  const zone = useMe().team.timeZone;
  if (!carrying) return null;
  const { reports, photos, bytes, at, withoutPhotos } = carrying;
  return (
    <details class="carried">
      <summary class="row">
        <Smartphone aria-hidden="true" />
        <span class="grow">{t.carry.kept(number(reports), moment(new Date(at).toISOString(), zone))}</span>
        <ChevronRight aria-hidden="true" />
      </summary>
      <p class="small">
        {t.carry.with(number(photos), size(bytes))} {withoutPhotos && t.carry.photosWait}
      </p>
      <div class="row wrap">
        {inbox.state === 'here' && (
          <Button size="small" icon={RefreshCw} onClick={take}>
            {withoutPhotos ? t.carry.takePhotos : t.carry.again}
          </Button>
        )}
        <Button size="small" tone="quiet" onClick={stop}>
          {t.carry.stop}
        </Button>
      </div>
    </details>
  );
}
