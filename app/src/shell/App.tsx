import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { People } from '../engine/people/people';
import { isAlone } from '../engine/people/person';
import type { Here, Person } from '../engine/people/store';
import { may } from '../engine/session';
import { match } from '../match';
import { to, usePlace } from '../router';
import { doors, routes, type Route, type Screen } from '../routes';
import { useTexts } from '../texts/texts';
import { announcementRegion } from '../ui/announce';
import { Button, LinkButton } from '../ui/Button';
import { useLive, useValue } from '../ui/hooks';
import { Screen as Frame } from '../ui/Screen';
import { EngineContext, MeContext, PeopleContext, PersonContext, useMe, usePeople } from './context';
import { useNews } from './useNews';
import { gate, usePause } from './gate';
import { Nav, type Entry } from './Nav';
import { PracticeDoor } from './PracticeDoor';
import { undoable } from './undo';
import { UndoBar } from './UndoBar';

/** `here` is what the store of the people has just said. */
export function App({ people, here }: { people: People; here: Here }) {
  return (
    <PeopleContext.Provider value={people}>
      <Door first={here} />
      <div id={announcementRegion} class="hidden-text" role="status" aria-live="polite" />
    </PeopleContext.Provider>
  );
}

/** Whoever has the phone in hand sees her own screens; else the way in, whatever the address. */
function Door({ first }: { first: Here }) {
  const { store } = usePeople();
  const here = useLive(() => store.here(), [], first);
  if (!here) return null;
  const { person, known } = here;
  if (!person) return <Outside others={known.length > 0} />;
  return (
    <PersonContext.Provider value={person}>
      <Inside key={person.id} person={person} alone={isAlone(person, known)} />
    </PersonContext.Provider>
  );
}

function Outside({ others }: { others: boolean }) {
  const { path } = usePlace();
  const asked = find(routes, path);
  const route = asked?.route.open === true ? asked : at(others ? doors.who : doors.signIn);
  return (
    <div class="shell">
      <Place {...route} />
    </div>
  );
}

function Inside({ person, alone }: { person: Person; alone: boolean }) {
  const engine = usePeople().engineOf(person);
  const { session } = engine;
  const account = useLive(
    async () => ({ row: await session.current() }),
    [session],
    session.known && { row: session.known },
  );
  const { realm, path } = usePlace();
  const { openFor, paused } = useValue(gate);
  usePause(person);
  useNews(engine, person.id);
  useEffect(() => () => undoable.set(null), []);
  if (!account) return null;
  const shown = openFor === person.id;
  const before = barrier(person, alone, account.row !== undefined, shown);
  const me = account.row?.me ?? null;
  const practises = realm === 'practice' && before === null && me !== null;
  const asked = find(routes, path);
  const found = before && !passes(asked?.route.open, before) ? at(before) : asked;
  const bare = before !== null || found?.route.bare;
  return (
    <EngineContext.Provider value={engine}>
      <MeContext.Provider value={me}>
        {before === null && person.leavesAt !== null && <Shared person={person} />}
        <div class="door" inert={shown && paused}>
          {practises ? <PracticeDoor me={me} /> : <Screens found={found} bare={bare ?? false} />}
        </div>
        {shown && paused && <Place {...at(doors.lock)} />}
      </MeContext.Provider>
    </EngineContext.Provider>
  );
}

/** Only a shared computer has the bar, and fetches it. */
function Shared({ person }: { person: Person }) {
  const [Bar, setBar] = useState<ComponentType<{ person: Person }> | null>(null);
  useEffect(() => {
    // Without it she leaves by her account, as everywhere.
    import('./SharedBar').then(
      ({ SharedBar }) => setBar(() => SharedBar),
      () => undefined,
    );
  }, []);
  return Bar && <Bar person={person} />;
}

/** The screen of an address, with the ways to the others around it. */
export function Screens(props: { found: Found | null; bare: boolean; last?: Entry }) {
  const { found, bare, last } = props;
  return (
    <div class={bare ? 'shell' : 'shell with-nav'}>
      {found ? <Place {...found} /> : <Nowhere />}
      {!bare && <Nav last={last} />}
      <UndoBar />
    </div>
  );
}

/** Where she is out anyway, the ways in are open. */
const OUTSIDE: readonly Route[] = [doors.closed, doors.signIn];

function passes(open: Route['open'], before: Route): boolean {
  if (open === 'turnedOut') return before === doors.closed;
  // A link with a secret behind its # is a way in of its own, also for who forgot her PIN.
  return open === true && (OUTSIDE.includes(before) || (before === doors.lock && location.hash !== ''));
}

/** What stands before her screens; null when nothing does. */
function barrier(person: Person, alone: boolean, signedIn: boolean, shown: boolean): Route | null {
  if (person.state === 'closed') return doors.closed;
  if (!signedIn) return doors.signIn;
  if (person.pin && !shown) return doors.lock;
  // Where others are, everyone has a PIN; who has none yet shows by her password that it is she.
  if (person.pin || alone || person.leavesAt !== null) return null;
  return shown ? doors.choosePin : doors.lock;
}

function at(route: Route): Found {
  return { route, params: {} };
}

export interface Found {
  route: Route;
  params: Record<string, string>;
}

/** Fetches the screen of an address before anybody asks for it: from the phone's own store, while that is read. */
export function fetchAhead(path: string): void {
  const route = find(routes, path)?.route;
  // What cannot be fetched is told when the screen is opened.
  if (route?.lazy) load(route).catch(() => undefined);
}

export function find(among: Route[], path: string): Found | null {
  for (const route of among) {
    const params = match(route.path, path);
    if (params) return { route, params };
  }
  return null;
}

function Place({ route, params }: Found) {
  const { query } = usePlace();
  const screen = useScreen(route);
  if (route.permission) return <Allowed route={route} params={params} query={query} screen={screen} />;
  return screen ? <Shown screen={screen} params={params} query={query} /> : <Waiting />;
}

function Allowed(props: Found & { query: URLSearchParams; screen: Screen | null }) {
  const me = useMe();
  if (props.route.permission && !may(me, props.route.permission)) return <Nowhere />;
  return props.screen ? <Shown {...props} screen={props.screen} /> : <Waiting />;
}

function Shown(props: { screen: Screen; params: Record<string, string>; query: URLSearchParams }) {
  const Screen = props.screen;
  return <Screen params={props.params} query={props.query} />;
}

const fetched = new Map<Route, Screen>();

async function load(route: Route): Promise<Screen> {
  const screen = await (route.screen as () => Promise<Screen>)();
  fetched.set(route, screen);
  return screen;
}

function useScreen(route: Route): Screen | null {
  const [loaded, setLoaded] = useState<{ route: Route; screen: Screen } | null>(null);
  const known = route.lazy ? fetched.get(route) : (route.screen as Screen);
  useEffect(() => {
    if (known) return;
    let wanted = true;
    const show = (screen: Screen) => {
      if (wanted) setLoaded({ route, screen });
    };
    load(route).then(show, () => show(Missing));
    return () => {
      wanted = false;
    };
  }, [route]);
  return known ?? (loaded?.route === route ? loaded.screen : null);
}

/** A part of the app that could not be fetched: opening the app anew brings it, or the newer version of it. */
function Missing() {
  const t = useTexts().shell;
  return (
    <Frame title={t.noAnswer} narrow>
      <p>{t.noAnswerHint}</p>
      <Button onClick={() => location.reload()}>{t.again}</Button>
    </Frame>
  );
}

function Waiting() {
  const t = useTexts().shell;
  return (
    <div class="screen" aria-busy="true">
      <span class="hidden-text">{t.loading}</span>
    </div>
  );
}

function Nowhere() {
  const t = useTexts().shell;
  return (
    <Frame title={t.notFound} narrow>
      <p>{t.notFoundHint}</p>
      <LinkButton href={to('/')}>{t.toHome}</LinkButton>
    </Frame>
  );
}
