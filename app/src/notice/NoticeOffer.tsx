import { BellRing } from 'lucide-preact';
import type { Progress } from '../engine/sending/receipts';
import { useEngine, useMe } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { askForNotices, findWish, mayBeAsked, refuseNotices } from './wish';
import './notice.css';

const ARRIVED: Progress['state'][] = ['textSent', 'sent', 'received'];

/** Asked once, when her first report has arrived. It goes when her answer is kept, so that what she saw go does not come back. */
export function NoticeOffer({ progress }: { progress: Progress }) {
  const t = useTexts().notice;
  const { db } = useEngine();
  const owner = useMe().officer.id;
  const wish = useLive(async () => (await findWish(db, owner)) ?? 'unasked', [owner]);
  if (wish !== 'unasked' || !ARRIVED.includes(progress.state) || !mayBeAsked()) return null;
  return (
    <section class="card stack notice-offer" aria-label={t.offer}>
      <div class="row">
        <BellRing aria-hidden="true" />
        <div class="grow">
          <b>{t.offer}</b>
          <p class="small">{t.offerHint}</p>
        </div>
      </div>
      <div class="pair">
        <Button size="small" onClick={() => askForNotices(db, owner)}>
          {t.yes}
        </Button>
        <Button size="small" tone="quiet" onClick={() => refuseNotices(db, owner)}>
          {t.no}
        </Button>
      </div>
    </section>
  );
}
