import { Value } from '../engine/value';

/** What Chrome offers when the app can be put on the home screen. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

/** How this phone installs the app: by a button, by hand on an iPhone, or it is there already or cannot. */
export type InstallWay =
  { kind: 'button'; install: () => Promise<void> } | { kind: 'iphone' } | { kind: 'none' };

export const installWay = new Value<InstallWay>({ kind: 'none' });

/** Keeps the browser's own offer for the right moment. */
export function offerInstall(): void {
  if (isInstalled()) return;
  if (isIphone()) installWay.set({ kind: 'iphone' });
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installWay.set({
      kind: 'button',
      install: async () => {
        await (event as InstallOffer).prompt();
        installWay.set({ kind: 'none' }); // an offer can be taken up once
      },
    });
  });
  addEventListener('appinstalled', () => installWay.set({ kind: 'none' }));
}

function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  );
}

function isIphone(): boolean {
  return /iPhone|iPad/.test(navigator.userAgent);
}
