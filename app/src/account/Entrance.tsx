import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts/texts';
import { Mark } from '../ui/Mark';
import './account.css';

interface Top {
  title: string;
  hint: string;
  /** What stands under the hint. */
  more?: ComponentChildren;
  children: ComponentChildren;
}

/** A screen before her own ones, under the name of the app. */
export function Welcome(props: Top) {
  return (
    <main class="signin">
      <div class="stack stack-2">
        <span class="brand">
          <Mark />
          {useTexts().shell.appName}
        </span>
        <h1>{props.title}</h1>
        <p class="small">{props.hint}</p>
        {props.more}
      </div>
      {props.children}
    </main>
  );
}

/** The same with a form. */
export function Entrance({ onSubmit, children, ...top }: Top & { onSubmit: () => void }) {
  return (
    <Welcome {...top}>
      <form
        class="stack stack-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Welcome>
  );
}
