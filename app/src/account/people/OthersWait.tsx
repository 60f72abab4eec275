import { Clock } from 'lucide-preact';
import { waitingBeside } from '../../engine/people/waiting';
import { usePeople } from '../../shell/context';
import { useAnswer } from '../../ui/hooks';
import { usePeopleWords } from './usePeopleWords';

/** That something of others still waits here, in general words: neither whose nor what. */
export function OthersWait({ inHand }: { inHand: string | undefined }) {
  const t = usePeopleWords();
  const people = usePeople();
  const waiting = useAnswer(() => waitingBeside(people, inHand), [inHand]);
  if (waiting.state !== 'here') return null;
  const { goesByItself, needsHer } = waiting.value;
  return (
    <>
      {goesByItself > 0 && <Line sentence={t.othersWait} />}
      {needsHer > 0 && <Line sentence={t.othersWaitForThem} />}
    </>
  );
}

function Line({ sentence }: { sentence: string }) {
  return (
    <p class="row small waits">
      <Clock aria-hidden="true" />
      <span>{sentence}</span>
    </p>
  );
}
