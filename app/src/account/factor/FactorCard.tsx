import { ShieldCheck } from 'lucide-preact';
import { to } from '../../router';
import { LinkButton } from '../../ui/Button';
import { useFactorWords } from './words';

/** In her account: the way to her second step. */
export function FactorCard() {
  const t = useFactorWords();
  return (
    <section class="card stack">
      <h2>{t.title}</h2>
      <p class="small">{t.about}</p>
      <LinkButton href={to('/verifikasi')} icon={ShieldCheck} size="small">
        {t.open}
      </LinkButton>
    </section>
  );
}
