import { KeyRound } from 'lucide-preact';
import { useMe } from '../../shell/context';
import { localDay, plainDate } from '../../texts/format';
import { Button } from '../../ui/Button';
import '../account.css';
import type { Passkey } from '../../engine/model';
import { usePasskeyWords } from './words';

export function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const t = usePasskeyWords();
  const { team } = useMe();
  const day = (instant: string) => plainDate(localDay(instant, team.timeZone));
  return (
    <li class="device">
      <KeyRound aria-hidden="true" />
      <span class="grow">
        <b>{passkey.name}</b>
        <br />
        <span class="small">
          {t.added(day(passkey.addedAt))}, {passkey.usedAt === null ? t.unused : t.used(day(passkey.usedAt))}
        </span>
        {passkey.rpId !== location.hostname && (
          <>
            <br />
            <span class="small">{t.elsewhere(passkey.rpId)}</span>
          </>
        )}
      </span>
      <Button size="small" tone="bad" label={t.removeLabel(passkey.name)} onClick={onRemove}>
        {t.remove}
      </Button>
    </li>
  );
}
