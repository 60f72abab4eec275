import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { links } from '../../engine/api';
import { back } from '../../router';
import type { ScreenProps } from '../../routes';
import { useEngine } from '../../shell/context';
import { Failure } from '../../shell/Failure';
import { useTexts } from '../../texts/texts';
import { LinkButton } from '../../ui/Button';
import { useAnswer } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { usePracticeWords } from '../words';
import { CertificateFace } from './CertificateFace';

/** The certificate of an officer in her scope, as the code on the paper leads to it. */
export function SomeCertificate({ params }: ScreenProps) {
  const id = params.id ?? '';
  const t = usePracticeWords().certificate;
  const { shell } = useTexts();
  const { api } = useEngine();
  const [tries, setTries] = useState(0);
  const found = useAnswer(() => api.certificateOf(id), [id, tries]);
  return (
    <Screen
      title={t.title}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/sudah-latihan') }}
      narrow
    >
      {found.state === 'loading' && <p>{shell.loading}</p>}
      {found.state === 'failed' && <Failure failure={found.failure} again={() => setTries(tries + 1)} />}
      {found.state === 'here' && (
        <>
          <CertificateFace certificate={found.value} />
          <LinkButton href={links.certificate(id)} icon={Printer} main wide newTab>
            {t.print}
          </LinkButton>
        </>
      )}
    </Screen>
  );
}
