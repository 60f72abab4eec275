import { GraduationCap, WifiOff } from 'lucide-preact';
import { toRealm } from '../router';
import { Button, LinkButton } from '../ui/Button';
import { useValue } from '../ui/hooks';
import { Value } from '../engine/value';
import type { Practice } from './practice';
import { usePracticeWords } from './words';

const always = new Value(true);

/** Says on every screen, for as long as she practises, that nothing here is real; and leads out. */
export function Ribbon({ practice }: { practice: Practice | null }) {
  const t = usePracticeWords();
  const online = useValue(practice?.online ?? always);
  return (
    <aside class="ribbon" aria-label={t.ribbon}>
      <p>
        <GraduationCap aria-hidden="true" />
        <b>{t.ribbon}</b> <span>{t.ribbonHint}</span>
      </p>
      <LinkButton href={toRealm('real', '/')} size="small">
        {t.leave}
      </LinkButton>
      {!online && practice && (
        <p class="cut" role="status">
          <WifiOff aria-hidden="true" />
          <span>{t.signalOff}</span>
          <Button size="small" onClick={() => void practice.setSignal(true)}>
            {t.restoreSignal}
          </Button>
        </p>
      )}
    </aside>
  );
}
