import { CheckCheck, PackageCheck, Smartphone } from 'lucide-preact';
import { to } from '../router';
import { Button, LinkButton } from '../ui/Button';
import { usePractice } from './context';
import { findHanded, type Facts } from './grading';
import { usePracticeWords } from './words';

/** The bundle is made on the real screen; the friend who takes it along is played here. */
export function Handover({ facts }: { facts: Facts }) {
  const t = usePracticeWords().friend;
  const practice = usePractice();
  const handed = findHanded(facts);
  const carried = handed.filter((id) => facts.shelf.carried[id] !== undefined).length;
  if (handed.length === 0) {
    const waits = facts.views.some(({ progress }) => progress.state === 'waiting');
    if (!waits) return null;
    return (
      <LinkButton href={to('/titip')} icon={PackageCheck} size="small">
        {t.make}
      </LinkButton>
    );
  }
  return (
    <div class="lesson stack stack-2">
      <p class="row">
        <Smartphone aria-hidden="true" />
        <b>{t.phone}</b>
      </p>
      {carried === 0 ? (
        <>
          <p class="small">{t.hint}</p>
          <Button size="small" icon={PackageCheck} onClick={() => void practice.carry()}>
            {t.give}
          </Button>
        </>
      ) : (
        <p class="state approved" role="status">
          <CheckCheck aria-hidden="true" />
          <span>{t.arrived(carried)}</span>
        </p>
      )}
    </div>
  );
}
