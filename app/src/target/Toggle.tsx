import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

interface Props {
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  /** For a reader who does not see what stands around; begins with the visible words. */
  label: string;
  expanded: boolean;
  edged?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

/** A button that opens something directly below, and says whether it is open. */
export function Toggle({ icon: Icon, iconAfter: After, label, expanded, edged, onClick, children }: Props) {
  return (
    <button
      type="button"
      class={`button small ${edged ? '' : 'quiet'}`}
      aria-label={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {Icon && <Icon aria-hidden="true" />}
      <span>{children}</span>
      {After && <After aria-hidden="true" />}
    </button>
  );
}
