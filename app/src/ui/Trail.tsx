import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

export interface Stop {
  key: string;
  icon: LucideIcon;
  title: string;
  look?: 'over' | 'returned' | 'approved' | 'attention' | 'waiting' | 'sending' | undefined;
  ahead?: boolean;
  children?: ComponentChildren;
}

/** Where something has been and what lies ahead. */
export function Trail({ stops }: { stops: Stop[] }) {
  return (
    <ol class="trail">
      {stops.map(({ icon: Icon, ...stop }, index) => (
        <li key={stop.key} class={classOf(stop, stops[index + 1])}>
          <span class="dot">
            <Icon aria-hidden="true" />
          </span>
          <div class="stack stack-2">
            <b>{stop.title}</b>
            {stop.children}
          </div>
        </li>
      ))}
    </ol>
  );
}

function classOf(stop: Omit<Stop, 'icon'>, next: Stop | undefined): string {
  const passed = stop.ahead ? 'ahead' : next?.ahead ? 'last-passed' : '';
  return `${stop.look ?? ''} ${passed}`.trim();
}
