import { CircleAlert } from 'lucide-preact';
import type { ComponentChildren, InputHTMLAttributes, TextareaHTMLAttributes } from 'preact';

interface Frame {
  name: string;
  label: ComponentChildren;
  /** The unit, or "boleh dikosongkan". */
  extra?: string;
  hint?: ComponentChildren;
  error?: string | undefined;
}

/** A label, its control, a hint and what is wrong, tied together for every reader. */
export function Field(props: Frame & Omit<InputHTMLAttributes, 'name' | 'label'> & { value: string }) {
  const { name, label, extra, hint, error, ...input } = props;
  return (
    <Around name={name} label={label} extra={extra} hint={hint} error={error}>
      <input class="input" type="text" {...input} {...tied(props)} />
    </Around>
  );
}

export function TextArea(props: Frame & Omit<TextareaHTMLAttributes, 'name' | 'label'> & { value: string }) {
  const { name, label, extra, hint, error, ...area } = props;
  return (
    <Around name={name} label={label} extra={extra} hint={hint} error={error}>
      <textarea class="input" {...area} {...tied(props)} />
    </Around>
  );
}

export function Select(
  props: Frame & {
    value: string;
    options: { value: string; label: string }[];
    onChange: (value: string) => void;
  },
) {
  return (
    <Around {...props}>
      <select
        class="input"
        {...tied(props)}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

export function Around({
  name,
  label,
  extra,
  hint,
  error,
  children,
}: Frame & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={name} id={`${name}-label`}>
        {label} {extra && <span class="optional">{extra}</span>}
      </label>
      {children}
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Complaint name={name} error={error} />
    </div>
  );
}

export function Complaint({ name, error }: { name: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p class="error" id={`${name}-error`} role="alert">
      <CircleAlert aria-hidden="true" />
      <span>{error}</span>
    </p>
  );
}

export function tied({ name, hint, error }: Pick<Frame, 'name' | 'hint' | 'error'>) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  };
}
