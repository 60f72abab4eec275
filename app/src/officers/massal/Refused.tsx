import { CircleAlert, WifiOff } from 'lucide-preact';
import { NoAnswer, Refusal } from '../../engine/api';
import { useTexts } from '../../texts/texts';
import { Banner } from '../../ui/Banner';
import { useMassalWords } from './useMassal';

/** Why it was not done, in the words of the server. */
export function Refused({ failure }: { failure: unknown }) {
  const t = useMassalWords();
  const { shell } = useTexts();
  if (failure instanceof NoAnswer) {
    return (
      <Banner icon={WifiOff} title={shell.noAnswer}>
        {t.nothingLost}
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
