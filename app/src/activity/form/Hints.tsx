import { CircleQuestionMark } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActivityType } from '../../engine/model';
import { hintsOf, listPast, type Hint, type Past } from '../../engine/report/usual';
import type { Draft } from '../../engine/stored';
import { useEngine, useMe } from '../../shell/context';
import { localDay, number } from '../../texts/format';
import { useFormWords } from './useFormWords';
import { announce } from '../../ui/announce';
import { useLive } from '../../ui/hooks';

// While a number is being typed its first digits are always unlikely.
const SETTLED_MS = 700;
const NOTHING: Past = { participants: [], results: new Map() };

/** What is worth a second look in what was typed, once the hand rests. */
export function useHints({ id, form }: Draft, type: ActivityType | undefined): Hint[] {
  const { db } = useEngine();
  const { team } = useMe();
  const typed = useSettled(form);
  const past = useLive(
    async () => (type ? await listPast(db, form.regionCode, type.code, id) : undefined),
    [form.regionCode, type?.code, id],
  );
  const known = past ?? { team: NOTHING, phone: NOTHING };
  return hintsOf(typed, type, known, localDay(new Date(), team.timeZone));
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The questions about one field; they ask and never block. */
export function Hints({ hints, field }: { hints: Hint[]; field: string }) {
  const sentence = useSentence();
  const sentences = hints.filter((hint) => hint.field === field).map(sentence);
  const said = sentences.join(' ');
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  if (sentences.length === 0) return null;
  return (
    <div>
      {sentences.map((text) => (
        <p key={text} class="unlikely">
          <CircleQuestionMark aria-hidden="true" />
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
}

/** "Labuha biasanya 20–60 peserta. Sudah benar 600?" */
export function useSentence(): (hint: Hint) => string {
  const t = useFormWords().hints;
  const { team } = useMe();
  return (hint) => {
    switch (hint.kind) {
      case 'usual': {
        const { low, high } = hint.range;
        const range = low === high ? number(low) : `${number(low)}–${number(high)}`;
        const who = hint.of === 'team' ? team.regionName : null;
        return t.usual(who, `${range} ${hint.unit ?? t.participants}`, number(hint.value));
      }
      case 'nobody':
        return t.nobody;
      case 'tomorrow':
        return t.tomorrow;
      case 'longAgo':
        return t.longAgo(number(Math.round(hint.days / 30)));
      case 'manyDays':
        return t.manyDays(number(hint.days));
    }
  };
}
