import { Search } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const PAUSE_MILLISECONDS = 300;

/** Words that are asked for once she pauses. */
export function SearchBox(props: {
  label: string;
  hint: string;
  words: string;
  onWords: (words: string) => void;
}) {
  const [words, setWords] = useState(props.words);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(waiting.current), []);
  return (
    <div class="search">
      <Search aria-hidden="true" />
      <input
        class="input"
        type="search"
        aria-label={props.label}
        placeholder={props.hint}
        maxLength={100}
        value={words}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setWords(typed);
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => props.onWords(typed), PAUSE_MILLISECONDS);
        }}
      />
    </div>
  );
}
