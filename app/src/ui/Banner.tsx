import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

export function Banner(props: {
  icon: LucideIcon;
  title: string;
  tone?: 'ok' | 'bad' | 'info';
  children?: ComponentChildren;
}) {
  const Icon = props.icon;
  return (
    <div class={`banner ${props.tone ?? ''}`} role="status">
      <Icon aria-hidden="true" />
      <div class="grow">
        <b>{props.title}</b>
        {props.children}
      </div>
    </div>
  );
}
