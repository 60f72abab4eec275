import { FileText, Pencil, Smartphone } from 'lucide-preact';
import { Failure } from '../../shell/Failure';
import { useTexts } from '../../texts/texts';
import { number, plainDate } from '../../texts/format';
import { useAnswer } from '../../ui/hooks';
import { officeTitle, placeName } from '../naming';
import { PersonSign } from '../PersonSign';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import { useState } from 'preact/hooks';
import type { StepProps } from './stepProps';

/** Who hands over, and what of the office is still open. */
export function StepWho({ detail, office }: StepProps) {
  const t = useOfficerWords();
  return (
    <>
      <h2 class="question">{t.handing.whoHands}</h2>
      <section class="card row">
        <PersonSign name={detail.person.name} big />
        <div class="grow">
          <b>{detail.person.name}</b>
          <p>
            {officeTitle(t, office)}, {t.teamOf(placeName(t, office))}
          </p>
          <p class="small">{t.since(plainDate(office.startsOn))}</p>
        </div>
      </section>
      <section class="card stack">
        <h2>{t.handing.goesAlong}</h2>
        <Open officer={detail.id} office={office.id} />
        <p class="row small">
          <Smartphone aria-hidden="true" />
          <span class="grow">{t.handing.phones}</span>
        </p>
      </section>
    </>
  );
}

function Open({ officer, office }: { officer: string; office: string }) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const calls = useCalls();
  const [turn, setTurn] = useState(0);
  const open = useAnswer(() => calls.openWork(officer, office), [officer, office, turn]);
  if (open.state === 'loading') return <p>{shell.loading}</p>;
  if (open.state === 'failed') return <Failure failure={open.failure} again={() => setTurn(turn + 1)} />;
  const { drafts, returns } = open.value;
  return (
    <ul class="stack stack-2">
      <li class="row">
        <Pencil aria-hidden="true" />
        <span class="grow">{drafts === 0 ? t.handing.noDrafts : t.handing.drafts(number(drafts))}</span>
      </li>
      <li class="row">
        <FileText aria-hidden="true" />
        <span class="grow">{returns === 0 ? t.handing.noReturns : t.handing.returns(number(returns))}</span>
      </li>
    </ul>
  );
}
