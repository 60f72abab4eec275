import type { ComponentChildren } from 'preact';

export function Card(props: {
  label?: string;
  flush?: boolean;
  alert?: boolean;
  children: ComponentChildren;
}) {
  const looks = ['card', props.flush && 'flush', props.alert && 'alert'].filter(Boolean).join(' ');
  return (
    <section class={looks} aria-label={props.label}>
      {props.children}
    </section>
  );
}
