import { Field } from '../../ui/Field';

/** Where she types a code: of her app, or one she wrote down. */
export function CodeField(props: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  /** Six digits and nothing else. */
  digits?: boolean;
  onCode: (code: string) => void;
}) {
  const { onCode, digits, ...field } = props;
  return (
    <Field
      {...field}
      inputMode={digits ? 'numeric' : 'text'}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellcheck={false}
      onInput={(event) => onCode(event.currentTarget.value)}
    />
  );
}
