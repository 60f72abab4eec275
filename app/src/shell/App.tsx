import { useEffect, useState } from 'preact/hooks';
import type { Engine } from '../engine/engine';
import type { SignedIn } from '../engine/model';
import { may } from '../engine/session';
import { match } from '../match';
import { to, usePlace } from '../router';
import { routes, type Route, type Screen } from '../routes';
import { useTexts } from '../texts/texts';
import { announcementRegion } from '../ui/announce';
import { LinkButton } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { Screen as Frame } from '../ui/Screen';
import { EngineContext, MeContext, useEngine, useMe } from './context';
import { Nav, type Entry } from './Nav';
import { PracticeDoor } from './PracticeDoor';
import { UndoBar } from './UndoBar';

export function App({ engine }: { engine: Engine }) {
  return (
    <EngineContext.Provider value={engine}>
      <Door />
      <UndoBar />
      <div id={announcementRegion} class="hidden-text" role="status" aria-live="polite" />
    </EngineContext.Provider>
  );
}

/** Signed in, the screen of the address; else the way in, whatever the address. */
function Door() {
  const engine = useEngine();
  const account = useLive(async () => ({ row: await engine.session.current() }), []);
  const { realm, path } = usePlace();
  if (!account) return null;
  const me = account.row?.me ?? null;
  if (me && realm === 'practice') return <PracticeDoor me={me} />;
  const asked = find(routes, path);
  const route = me || asked?.route.open ? asked : find(routes, '/masuk');
  return <Inside me={me} route={route} />;
}

/** The screen of an address, with the ways to the others. */
export function Inside(props: { me: SignedIn | null; route: Found | null; last?: Entry }) {
  const { me, route, last } = props;
  const around = me !== null && !route?.route.bare;
  return (
    <MeContext.Provider value={me}>
      <div class={around ? 'shell with-nav' : 'shell'}>
        {route ? <Place {...route} /> : <Nowhere />}
        {around && <Nav last={last} />}
      </div>
    </MeContext.Provider>
  );
}

export interface Found {
  route: Route;
  params: Record<string, string>;
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

function useScreen(route: Route): Screen | null {
  const [loaded, setLoaded] = useState<{ route: Route; screen: Screen } | null>(null);
  useEffect(() => {
    if (!route.lazy) return;
    let wanted = true;
    void (route.screen as () => Promise<Screen>)().then((screen) => {
      if (wanted) setLoaded({ route, screen });
    });
    return () => {
      wanted = false;
    };
  }, [route]);
  if (!route.lazy) return route.screen as Screen;
  return loaded?.route === route ? loaded.screen : null;
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
