import { ChevronRight, Handshake } from 'lucide-preact';
import type { Handover } from '../../engine/officers/model';
import { to } from '../../router';
import { shortDate } from '../../texts/format';
import { officeTitle } from '../naming';
import { useOfficerWords } from '../useOfficerWords';

/** The offices she gave or took; nothing is said where there are none. */
export function HandoversCard({ officer, handovers }: { officer: string; handovers: Handover[] }) {
  const t = useOfficerWords();
  if (handovers.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="handovers-title">
      <h2 id="handovers-title">{t.handing.title}</h2>
      <ul class="card flush officer-rows">
        {handovers.map((one) => (
          <li key={one.id}>
            <a class="tap-row plain-link" href={to(`/serah-terima/${one.id}`)}>
              <Handshake aria-hidden="true" />
              <span class="grow">
                <b>{officeTitle(t, one)}</b>
                <span class="small block">
                  {one.officer.id === officer
                    ? t.handing.toWhom(one.successor.name, shortDate(one.takesOverOn))
                    : t.handing.fromWhom(one.officer.name, shortDate(one.takesOverOn))}
                </span>
              </span>
              <ChevronRight aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
