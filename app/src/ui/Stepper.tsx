import { Around, tied } from './Field';
import type { ComponentChildren } from 'preact';

interface Props {
  name: string;
  label: ComponentChildren;
  unit?: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  value: string;
  /** Names of the two buttons. */
  less: string;
  more: string;
  onInput: (value: string) => void;
}

/** A number that can be typed, or counted up and down with a thumb. Empty stays empty: it is not 0. */
export function Stepper(props: Props) {
  const { value, onInput } = props;
  const step = (by: number) => onInput(stepped(value, by));
  return (
    <Around
      name={props.name}
      label={props.label}
      {...(props.unit ? { extra: `(${props.unit})` } : {})}
      hint={props.hint}
      error={props.error}
    >
      <div class="stepper">
        <button
          type="button"
          aria-label={props.less}
          aria-describedby={`${props.name}-label`}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          {...tied(props)}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-label={props.more}
          aria-describedby={`${props.name}-label`}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
    </Around>
  );
}

function stepped(value: string, by: number): string {
  const now = Number(value.replaceAll('.', '').replace(',', '.'));
  return Number.isFinite(now) ? String(Math.max(0, now + by)).replace('.', ',') : value;
}
