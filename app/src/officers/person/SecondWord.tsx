import { Button } from '../../ui/Button';
import { ActFailure } from '../ActFailure';
import { useOfficerWords } from '../useOfficerWords';

interface Props {
  /** What will happen, and what will not. */
  question: string;
  yes: string;
  busy: boolean;
  failure: unknown;
  onYes: () => void;
  onCancel: () => void;
}

/** What cannot be taken back is done after a second word. */
export function SecondWord({ question, yes, busy, failure, onYes, onCancel }: Props) {
  const t = useOfficerWords();
  return (
    <div class="second-word">
      <p>{question}</p>
      <div class="officer-actions">
        <Button size="small" tone="bad" disabled={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button size="small" tone="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
      <ActFailure failure={failure} />
    </div>
  );
}
