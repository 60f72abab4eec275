import { GraduationCap } from 'lucide-preact';
import { to } from '../router';
import { Banner } from '../ui/Banner';
import { LinkButton } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { usePracticeWords } from './words';

/** An address that has no place in the practice. */
export function NotHere() {
  const t = usePracticeWords();
  return (
    <Screen title={t.notHere} narrow>
      <p>{t.notHereHint}</p>
      <LinkButton href={to('/daftar')} icon={GraduationCap}>
        {t.toExercises}
      </LinkButton>
    </Screen>
  );
}

/** The village is being prepared, or cannot be. */
export function NotReady({ why }: { why: 'preparing' | 'noCatalog' | 'noRoom' }) {
  const t = usePracticeWords();
  return (
    <div class="shell">
      <Screen title={t.welcome} narrow>
        {why === 'preparing' ? (
          <p role="status">{t.preparing}</p>
        ) : (
          <Banner icon={GraduationCap} title={t.noCatalog}>
            {why === 'noCatalog' ? t.noCatalogHint : t.noRoom}
          </Banner>
        )}
      </Screen>
    </div>
  );
}
