import { Undo2 } from 'lucide-preact';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { useValue } from '../ui/hooks';
import { undoable } from './undo';

/** Instead of "are you sure?": it is done, and can be taken back. */
export function UndoBar() {
  const t = useTexts().shell;
  const offer = useValue(undoable);
  if (!offer) return null;
  return (
    <div class="undo" role="status">
      <span class="grow">{offer.sentence}</span>
      <Button size="small" icon={Undo2} onClick={offer.undo}>
        {t.undo}
      </Button>
    </div>
  );
}
