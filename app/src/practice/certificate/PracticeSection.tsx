import { Award, GraduationCap, Users } from 'lucide-preact';
import { findEarned } from '../../engine/certificate';
import { may } from '../../engine/session';
import { to, toRealm } from '../../router';
import { useEngine, useMe } from '../../shell/context';
import { LinkButton } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { usePracticeWords } from '../words';

/** In her account: the way into the practice, her certificate, and who of her teams has practised. */
export function PracticeSection() {
  const t = usePracticeWords();
  const { db } = useEngine();
  const me = useMe();
  const earned = useLive(() => findEarned(db, me), [me.officer.id]);
  const finished = earned?.state === 'held' || earned?.state === 'waiting';
  return (
    <section class="card stack">
      <h2>{t.nav}</h2>
      <p class="small">{t.certificate.about}</p>
      {may(me, 'WRITE_ACTIVITY') && (
        <LinkButton href={toRealm('practice', '/daftar')} icon={GraduationCap} size="small">
          {finished ? t.certificate.again : t.certificate.begin}
        </LinkButton>
      )}
      {finished && (
        <LinkButton href={to('/sertifikat')} icon={Award} size="small">
          {t.certificate.show}
        </LinkButton>
      )}
      {(me.team.tier !== 'VILLAGE' || me.topTeam) && (
        <LinkButton href={to('/sudah-latihan')} icon={Users} size="small">
          {t.practised.title}
        </LinkButton>
      )}
    </section>
  );
}
