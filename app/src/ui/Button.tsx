import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

interface Look {
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  /** The one filled button of a screen. */
  main?: boolean;
  size?: 'small' | 'big';
  tone?: 'bad' | 'quiet';
  wide?: boolean;
  children: ComponentChildren;
}

interface Action extends Look {
  onClick?: () => void;
  submit?: boolean;
  disabled?: boolean;
  describedBy?: string;
  id?: string;
  /** For a reader who does not see what stands around; begins with the visible words. */
  label?: string;
}

export function Button({ onClick, submit, disabled, describedBy, id, label, ...look }: Action) {
  return (
    <button
      id={id}
      type={submit ? 'submit' : 'button'}
      class={classOf(look)}
      disabled={disabled}
      aria-describedby={describedBy}
      aria-label={label}
      onClick={onClick}
    >
      <Face {...look} />
    </button>
  );
}

interface Destination extends Look {
  href: string;
  newTab?: boolean;
  /** As with an action. */
  label?: string;
}

export function LinkButton({ href, newTab, label, ...look }: Destination) {
  return (
    <a
      href={href}
      class={classOf(look)}
      aria-label={label}
      {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}
    >
      <Face {...look} />
    </a>
  );
}

export function IconButton(props: { icon: LucideIcon; label: string; onClick: () => void }) {
  const Icon = props.icon;
  return (
    <button
      type="button"
      class="iconbutton"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}

function classOf({ main, size, tone, wide }: Look): string {
  return ['button', main && 'main-action', size, tone, wide && 'wide'].filter(Boolean).join(' ');
}

function Face({ icon: Icon, iconAfter: After, children }: Look) {
  return (
    <>
      {Icon && <Icon aria-hidden="true" />}
      <span>{children}</span>
      {After && <After aria-hidden="true" />}
    </>
  );
}
