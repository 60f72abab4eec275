import { Award } from 'lucide-preact';
import type { Certificate } from '../../engine/model';
import { dayAndMonth } from '../../texts/format';
import { EXERCISES, numberOf } from '../course';
import { StarLine } from '../Stars';
import '../practice.css';
import { usePracticeWords } from '../words';

/** What the paper says, on the screen. */
export function CertificateFace({ certificate }: { certificate: Certificate }) {
  const t = usePracticeWords();
  const { name, title, regionName, parentName, finishedOn, stars, shortCode } = certificate;
  const place = [regionName, parentName].filter(Boolean).join(', ');
  return (
    <section class="card certificate" aria-label={t.certificate.title}>
      <Award aria-hidden="true" />
      <h2>{name}</h2>
      <p>
        {title} · TP PKK {place}
      </p>
      <p class="small">{t.certificate.finished(`${dayAndMonth(finishedOn)} ${finishedOn.slice(0, 4)}`)}</p>
      <ol class="stack stack-2">
        {EXERCISES.map((exercise, index) => (
          <li key={exercise}>
            <b>
              {numberOf(exercise)}. {t.exercises[exercise].title}
            </b>
            <StarLine stars={stars[index] === 2 ? 2 : 1} />
          </li>
        ))}
      </ol>
      <p class="small">{t.certificate.code(shortCode)}</p>
    </section>
  );
}
