import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts/texts';
import { Mark } from '../ui/Mark';
import './account.css';

interface Props {
  title: string;
  hint: string;
  /** What stands under the hint. */
  more?: ComponentChildren;
  onSubmit: () => void;
  children: ComponentChildren;
}

/** A form for who is not signed in yet, under the name of the app. */
export function Entrance(props: Props) {
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
      <form
        class="stack stack-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        {props.children}
      </form>
    </main>
  );
}
