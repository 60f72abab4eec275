import { GraduationCap } from 'lucide-preact';
import { findEarned } from '../../engine/certificate';
import { may } from '../../engine/session';
import { toRealm } from '../../router';
import { useEngine, useMe } from '../../shell/context';
import { Button, LinkButton } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { usePracticeWords } from '../words';

const LATER = 'practiceLater';

/** Offers the practice once, calmly: gone when she has finished or does not want it now. */
export function PracticeCard() {
  const t = usePracticeWords().offer;
  const { db } = useEngine();
  const me = useMe();
  const offered = useLive(async () => {
    const earned = await findEarned(db, me);
    const later = await db.settings.get(LATER);
    return !later && (earned === undefined || earned.state === 'none');
  }, [me.officer.id]);
  if (!offered || !may(me, 'WRITE_ACTIVITY')) return null;
  return (
    <section class="card stack stack-2">
      <h2 class="card-title">{t.title}</h2>
      <p class="small">{t.hint}</p>
      <div class="row wrap">
        <LinkButton href={toRealm('practice', '/daftar')} icon={GraduationCap} size="small">
          {t.begin}
        </LinkButton>
        <Button size="small" tone="quiet" onClick={() => void db.settings.put({ name: LATER, value: true })}>
          {t.later}
        </Button>
      </div>
    </section>
  );
}
