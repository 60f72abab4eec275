import { initials } from './naming';

/** A person's letters in a disc, so that rows of people are told apart at a glance. */
export function PersonSign({ name, big }: { name: string; big?: boolean }) {
  return (
    <span class={big ? 'person-sign big' : 'person-sign'} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
