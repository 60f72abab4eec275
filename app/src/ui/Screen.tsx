import { ChevronLeft, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button';
import { useValue } from './hooks';
import { windowName } from './title';

interface Props {
  title: string;
  subtitle?: string | undefined;
  /** The button before the title; its label says what it does. */
  leave?: { label: string; kind: 'back' | 'close'; onClick: () => void } | undefined;
  /** What stands at the end of the top line. */
  aside?: ComponentChildren;
  /** Between top and content, as wide as the screen: a banner, the steps of a form. */
  above?: ComponentChildren;
  /** The bar at the thumb. */
  foot?: ComponentChildren;
  /** Text columns stay readable on a wide PC. */
  narrow?: boolean;
  children: ComponentChildren;
}

let shownBefore = false;

/** One screen: a top line that takes the focus when the screen opens, content, and a bar at the thumb. */
export function Screen(props: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const name = useValue(windowName);
  useEffect(() => {
    document.title = `${props.title} · ${name}`;
  }, [props.title, name]);
  useEffect(() => {
    // The first screen leaves the focus where the browser put it.
    if (shownBefore) title.current?.focus({ preventScroll: true });
    shownBefore = true;
  }, []);
  const leave = props.leave;
  return (
    <div class={`screen ${props.narrow ? 'narrow' : ''}`}>
      <header class="top">
        {leave && (
          <IconButton
            icon={leave.kind === 'back' ? ChevronLeft : X}
            label={leave.label}
            onClick={leave.onClick}
          />
        )}
        <div class="where">
          <h1 ref={title} tabIndex={-1}>
            {props.title}
          </h1>
          {props.subtitle && <p>{props.subtitle}</p>}
        </div>
        {props.aside}
      </header>
      <main class="body">
        {props.above}
        <div class="main">{props.children}</div>
      </main>
      {props.foot && <footer class="foot">{props.foot}</footer>}
    </div>
  );
}
