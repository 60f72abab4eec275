import { CloudOff, HardDrive, KeyRound, WifiOff } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { to } from '../router';
import { size } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { LinkButton } from '../ui/Button';
import { useLive, useValue } from '../ui/hooks';
import { useEngine, useMe } from './context';
import { useOnline } from './online';
import { isLow, storageLeft } from './storage';

/** What stands in the way of sending, in the words of the people; nothing when all is well. */
export function Trouble() {
  const t = useTexts().shell;
  const { session, outbox, sync } = useEngine();
  const me = useMe();
  const { trouble } = useValue(sync.status);
  const online = useOnline();
  const expired = useLive(async () => (await session.current())?.expired, []);
  const unsent = useLive(
    async () => new Set((await outbox.list(me.officer.id)).map((item) => item.reportId)).size,
    [me.officer.id],
  );
  if (expired) {
    return (
      <Banner icon={KeyRound} title={t.signInAgain}>
        <p>{t.signInAgainHint(unsent ?? 0)}</p>
        <LinkButton href={to('/masuk')} size="small">
          {t.signIn}
        </LinkButton>
      </Banner>
    );
  }
  if (!online || trouble === 'offline') {
    return (
      <Banner icon={WifiOff} title={t.offline}>
        {t.offlineHint}
      </Banner>
    );
  }
  if (trouble === 'busy') {
    return (
      <Banner icon={CloudOff} title={t.busy}>
        {t.busyHint}
      </Banner>
    );
  }
  return <LowStorage />;
}

function LowStorage() {
  const t = useTexts().shell;
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => void storageLeft().then(setLeft), []);
  if (left === null || !isLow(left)) return null;
  return (
    <Banner icon={HardDrive} title={t.storageLow}>
      <p>{t.storageLowHint(size(left))}</p>
      <LinkButton href={to('/berkas')} size="small">
        {t.rescueFile}
      </LinkButton>
    </Banner>
  );
}
