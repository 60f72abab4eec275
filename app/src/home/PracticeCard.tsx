import { GraduationCap } from 'lucide-preact';
import { toRealm, usePlace } from '../router';
import { useEngine, useMe } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Button, LinkButton } from '../ui/Button';
import { useLive } from '../ui/hooks';

const LATER = 'practiceLater';

/** Offers the practice once, calmly: gone when she has finished or does not want it now. */
export function PracticeCard() {
  const t = useTexts().home;
  const { db, certificate } = useEngine();
  const me = useMe();
  const { realm } = usePlace();
  const offered = useLive(async () => {
    const earned = await certificate.find(me);
    const later = await db.settings.get(LATER);
    return !later && (earned === undefined || earned.state === 'none');
  }, [me.officer.id]);
  if (realm === 'practice' || !offered) return null;
  return (
    <section class="card stack stack-2">
      <h2 class="card-title">{t.practice}</h2>
      <p class="small">{t.practiceHint}</p>
      <div class="row wrap">
        <LinkButton href={toRealm('practice', '/daftar')} icon={GraduationCap} size="small">
          {t.practise}
        </LinkButton>
        <Button size="small" tone="quiet" onClick={() => void db.settings.put({ name: LATER, value: true })}>
          {t.practiceLater}
        </Button>
      </div>
    </section>
  );
}
