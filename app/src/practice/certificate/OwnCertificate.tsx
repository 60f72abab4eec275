import { Award, GraduationCap, Printer } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { links } from '../../engine/api';
import { findEarned } from '../../engine/certificate';
import { back, toRealm } from '../../router';
import { useEngine, useMe } from '../../shell/context';
import { useTexts } from '../../texts/texts';
import { Banner } from '../../ui/Banner';
import { LinkButton } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { usePracticeWords } from '../words';
import { CertificateFace } from './CertificateFace';

/** Her own certificate: on its way, or held by the server with its paper. */
export function OwnCertificate() {
  const t = usePracticeWords().certificate;
  const { shell } = useTexts();
  const { db, sync } = useEngine();
  const me = useMe();
  const earned = useLive(async () => ({ now: await findEarned(db, me) }), [me.officer.id]);
  useEffect(() => void sync.wakeNow().then(() => sync.quiet()), []);
  if (!earned) return null;
  return (
    <Screen title={t.title} leave={{ label: shell.back, kind: 'back', onClick: () => back('/akun') }} narrow>
      {earned.now?.state === 'held' && (
        <>
          <CertificateFace certificate={earned.now.certificate} />
          <LinkButton href={links.ownCertificate} icon={Printer} main wide newTab>
            {t.print}
          </LinkButton>
          <p class="small">{t.seen}</p>
        </>
      )}
      {earned.now?.state === 'waiting' && (
        <Banner icon={Award} tone="ok" title={t.waiting}>
          {t.waitingHint}
        </Banner>
      )}
      {(earned.now === undefined || earned.now.state === 'none') && <p>{t.none}</p>}
      <LinkButton href={toRealm('practice', '/daftar')} icon={GraduationCap} size="small">
        {earned.now?.state === 'held' || earned.now?.state === 'waiting' ? t.again : t.begin}
      </LinkButton>
    </Screen>
  );
}
