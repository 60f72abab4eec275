import { CheckCheck, Undo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ActivityItem, Verdict } from '../engine/model';
import { number } from '../texts/format';
import { Button } from '../ui/Button';
import { NoteForm } from './DecisionBar';
import { useSentences } from './useSentences';
import { useReviewWords } from './words';

interface Props {
  items: ActivityItem[];
  chosen: Set<string>;
  onChosen: (chosen: Set<string>) => void;
  onDecide: (verdict: Verdict, note: string | null) => void;
}

/** The answer to several reports at once: all approved, or all returned with one note. */
export function ChosenBar({ items, chosen, onChosen, onDecide }: Props) {
  const t = useReviewWords();
  const { ready } = useSentences();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const none = chosen.size === 0;
  if (asking && !none) {
    return (
      <NoteForm
        sentences={ready}
        note={note}
        onNote={setNote}
        onSend={(text) => onDecide('RETURNED', text)}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <>
      <Button main icon={CheckCheck} disabled={none} onClick={() => onDecide('APPROVED', null)}>
        {t.chosen(number(chosen.size))}
      </Button>
      <Button tone="bad" icon={Undo2} disabled={none} onClick={() => setAsking(true)}>
        {t.returnChosen}
      </Button>
      <Button onClick={() => onChosen(new Set(items.map((item) => item.id)))}>{t.chooseAll}</Button>
    </>
  );
}
