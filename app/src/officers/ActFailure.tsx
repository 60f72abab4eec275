import { CircleAlert, WifiOff } from 'lucide-preact';
import { NoAnswer, Refusal } from '../engine/api';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { useOfficerWords } from './useOfficerWords';

/** Why something was not done, in the words of the server; what was typed stays where it is. */
export function ActFailure({ failure }: { failure: unknown }) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  if (failure === null) return null;
  if (failure instanceof NoAnswer) {
    return (
      <Banner icon={WifiOff} title={shell.noAnswer}>
        {t.needsSignal}
      </Banner>
    );
  }
  const refusal = failure instanceof Refusal ? failure : null;
  return (
    <Banner icon={CircleAlert} tone="bad" title={refusal?.title || t.notDone}>
      {refusal?.detail || t.nothingLost}
    </Banner>
  );
}
