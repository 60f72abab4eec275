import { RotateCcw, WifiOff } from 'lucide-preact';
import { useTexts } from '../../texts/texts';
import { Banner } from '../../ui/Banner';
import { useOfficerWords } from '../useOfficerWords';

/** Saving needs signal; typing does not. */
export function OfflineBanner() {
  const t = useOfficerWords();
  return (
    <Banner icon={WifiOff} title={useTexts().shell.noAnswer}>
      {t.form.offline}
    </Banner>
  );
}

/** What she began at an earlier visit is here again. */
export function ResumedBanner({ onDiscard }: { onDiscard: () => void }) {
  const t = useOfficerWords();
  return (
    <Banner icon={RotateCcw} tone="info" title={t.form.resumed}>
      <p>{t.form.resumedHint}</p>
      <button type="button" class="link" onClick={onDiscard}>
        {t.form.discard}
      </button>
    </Banner>
  );
}
