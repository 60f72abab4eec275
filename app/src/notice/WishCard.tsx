import { Bell, BellOff } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useEngine, useMe } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { askForNotices, mayBeAsked, refuseNotices, wantsNotices } from './wish';

/** Whether the phone itself tells her; what she chose can be chosen anew. */
export function WishCard() {
  const t = useTexts().notice;
  const { db } = useEngine();
  const owner = useMe().officer.id;
  const [changes, setChanges] = useState(0);
  const wish = useAnswer(() => wantsNotices(db, owner), [owner, changes]);
  if (wish.state !== 'here' || !('Notification' in window)) return null;
  const Icon = wish.value ? Bell : BellOff;

  async function turn(change: typeof askForNotices) {
    await change(db, owner);
    setChanges(changes + 1);
  }

  return (
    <section class="card row wrap">
      <Icon aria-hidden="true" />
      <div class="grow">
        <b>{t.onPhone}</b>
        <p class="small">{wish.value ? t.on : mayBeAsked() ? t.off : t.blocked}</p>
      </div>
      {mayBeAsked() && (
        <Button size="small" onClick={() => void turn(wish.value ? refuseNotices : askForNotices)}>
          {wish.value ? t.turnOff : t.turnOn}
        </Button>
      )}
    </section>
  );
}
