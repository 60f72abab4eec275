import fontUrl from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';
import { render } from 'preact';
import { People } from './engine/people/people';
import { currentPath, startRouter } from './router';
import { App, fetchAhead } from './shell/App';
import { watchUse } from './shell/inUse';
import { offerInstall } from './shell/install';
import { takeUpLastWords } from './shell/lastWords';
import { preferences } from './shell/preferences';
import { registerWorker } from './shell/updates';
import { keepInStep } from './shell/wakes';
import { world } from './shell/world';
import './ui/tokens.css';
import './ui/base.css';
import './ui/cards.css';
import './ui/buttons.css';
import './ui/banner.css';
import './ui/marks.css';
import './ui/trail.css';
import './ui/table.css';
import './ui/fields.css';
import './shell/shell.css';

// No await at the top: parts that are loaded meanwhile import from this very file, and would wait for it.
void start(new People(world));

async function start(people: People): Promise<void> {
  fetchAhead(currentPath());
  const [here] = await Promise.all([people.open(), preferences(people.store).show()]);
  await takeUpLastWords(people);
  startRouter();
  const root = document.getElementById('app');
  if (root) render(<App people={people} here={here} />, root);
  keepInStep(people);
  watchUse();
  offerInstall();
  afterFirstPaint(() => {
    registerWorker(people);
    loadFont();
  });
}

function afterFirstPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, 0));
}

/** The titles change their face, nothing waits for it. */
function loadFont(): void {
  const face = new FontFace('Plus Jakarta Sans', `url(${fontUrl})`, { weight: '200 800', display: 'swap' });
  void face.load().then((loaded) => document.fonts.add(loaded), ignoreMissingFont);
}

// The system's face serves as well.
function ignoreMissingFont(): void {
  return undefined;
}
