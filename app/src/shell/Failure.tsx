import { CloudOff, RefreshCw, WifiOff } from 'lucide-preact';
import { NoAnswer, Refusal } from '../engine/api';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';

/** What to show when a question to the server stayed without an answer. */
export function Failure({ failure, again }: { failure: unknown; again: () => void }) {
  const t = useTexts().shell;
  const offline = failure instanceof NoAnswer;
  const said = failure instanceof Refusal ? failure.detail : '';
  return (
    <div class="stack">
      <Banner icon={offline ? WifiOff : CloudOff} title={offline ? t.noAnswer : t.trouble}>
        {offline ? t.noAnswerHint : said || t.troubleHint}
      </Banner>
      <Button icon={RefreshCw} size="small" onClick={again}>
        {t.again}
      </Button>
    </div>
  );
}
