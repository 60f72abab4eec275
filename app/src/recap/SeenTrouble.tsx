import { CloudOff, WifiOff } from 'lucide-preact';
import { NoAnswer } from '../engine/api';
import { useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { moment } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import type { SeenAnswer } from '../shell/useSeen';
import { useRecapWords } from './words';

/** Why the newest figures are not here, and of when those are that are shown. */
export function SeenTrouble({ shown }: { shown: SeenAnswer<{ asOf: string }> }) {
  const all = useTexts();
  const recap = useRecapWords();
  const zone = useMe().team.timeZone;
  if (shown.failure === null) return null;
  if (!shown.data) return <Failure failure={shown.failure} again={shown.again} />;
  const offline = shown.failure instanceof NoAnswer;
  return (
    <Banner icon={offline ? WifiOff : CloudOff} title={offline ? all.shell.noAnswer : all.shell.trouble}>
      {recap.seenAt(moment(shown.data.asOf, zone))}
    </Banner>
  );
}
