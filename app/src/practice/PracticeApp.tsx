import { GraduationCap } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { practiceStoreOf } from '../engine/people/person';
import { usePlace } from '../router';
import { routes, type Route } from '../routes';
import { find, Screens } from '../shell/App';
import { EngineContext, MeContext, PeopleContext } from '../shell/context';
import { OnlineContext } from '../shell/online';
import type { PracticeProps } from '../shell/PracticeDoor';
import { aloneBy } from '../shell/plainWorld';
import { world } from '../shell/world';
import { announce } from '../ui/announce';
import { windowName } from '../ui/title';
import { CompletionContext, PracticeContext, useFacts } from './context';
import { Exercises } from './Exercises';
import { Fence } from './Fence';
import type { Facts } from './grading';
import { Guide } from './Guide';
import { NotHere, NotReady } from './Nowhere';
import { DrawnPictures } from './DrawnPictures';
import './practice.css';
import { Practice } from './practice';
import { Ribbon } from './Ribbon';
import { practiceWords, usePracticeWords } from './words';

// Reporting is practised, and nothing else.
const PRACTISED = [
  '/',
  '/lapor',
  '/lapor/:id/:step',
  '/kegiatan',
  '/kegiatan/:id',
  '/kegiatan/:id/perbaiki',
  '/titip',
];

const inPractice: Route[] = [
  ...routes.filter(({ path }) => PRACTISED.includes(path)),
  { path: '/daftar', screen: Exercises, lazy: false },
];

/** The practice: the app's own screens over the village's engine, under a ribbon that says so. */
export function PracticeApp({ me, catalog, onComplete }: PracticeProps) {
  const words = usePracticeWords();
  const { practice, failed } = usePractice(me, catalog);
  useEffect(() => {
    const before = windowName.get();
    windowName.set(words.titles);
    return () => windowName.set(before);
  }, [words]);
  return (
    <div class="practice">
      <Ribbon practice={practice} />
      {practice ? (
        <Around practice={practice} onComplete={onComplete}>
          <Village practice={practice} />
        </Around>
      ) : (
        <NotReady why={catalog === null ? 'noCatalog' : failed ? 'noRoom' : 'preparing'} />
      )}
    </div>
  );
}

/** Everything a screen asks for is of the village; the people of the phone and their engines are out of reach. */
function Around(props: {
  practice: Practice;
  onComplete: PracticeProps['onComplete'];
  children: ComponentChildren;
}) {
  const { practice } = props;
  return (
    <PeopleContext.Provider value={null}>
      <EngineContext.Provider value={practice.engine}>
        <MeContext.Provider value={practice.me}>
          <OnlineContext.Provider value={practice.online}>
            <PracticeContext.Provider value={practice}>
              <CompletionContext.Provider value={props.onComplete}>
                {props.children}
              </CompletionContext.Provider>
            </PracticeContext.Provider>
          </OnlineContext.Provider>
        </MeContext.Provider>
      </EngineContext.Provider>
    </PeopleContext.Provider>
  );
}

function Village({ practice }: { practice: Practice }) {
  const { path } = usePlace();
  const words = usePracticeWords();
  const facts = useFinishing(practice);
  const found = find(inPractice, path) ?? { route: elsewhere, params: {} };
  const last = { path: '/daftar', label: words.nav, icon: GraduationCap };
  return (
    <Fence>
      <DrawnPictures>
        {facts && path !== '/daftar' && <Guide facts={facts} />}
        <Screens found={found} bare={found.route.bare ?? false} last={last} />
      </DrawnPictures>
    </Fence>
  );
}

const elsewhere: Route = { path: '', screen: NotHere, lazy: false };

/** Opens the village of this officer; each who shares the phone has one of her own. */
function usePractice(me: PracticeProps['me'], catalog: PracticeProps['catalog']) {
  const [practice, setPractice] = useState<Practice | null>(null);
  const [failed, setFailed] = useState(false);
  const opening = useMemo(() => catalog && openingOf(me, catalog), [me.officer.id, catalog?.version]);
  useEffect(() => {
    if (!opening) return;
    let opened: Practice | null = null;
    let wanted = true;
    Practice.open(opening).then(
      (village) => {
        opened = village;
        if (wanted) {
          setPractice(village);
          void village.engine.sync.wakeNow();
        } else {
          village.close();
        }
      },
      () => setFailed(true),
    );
    const keep = () => void opened?.engine.drafts.flush();
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      wanted = false;
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      void opened?.engine.drafts.flush().then(() => opened?.close());
      setPractice(null);
    };
  }, [opening]);
  return { practice, failed };
}

function openingOf(me: PracticeProps['me'], catalog: NonNullable<PracticeProps['catalog']>) {
  const store = practiceStoreOf(me.officer.id);
  const { indexedDB, keyRange, now, random, randomBytes, later, hold } = world;
  return {
    store,
    zone: me.team,
    catalog,
    world: { indexedDB, keyRange, now, random, randomBytes, later, hold },
    alone: aloneBy(store),
    wordsOf: (fault: { kind: keyof ReturnType<typeof practiceWords>['faults'] }) =>
      practiceWords().faults[fault.kind],
    returnedNote: () => practiceWords().returnedNote,
  };
}

/** Whenever something happens in the village, the exercise under way may be done. */
function useFinishing(practice: Practice): Facts | undefined {
  const facts = useFacts();
  useEffect(() => {
    void practice.finishIfDone().then((exercise) => {
      const words = practiceWords();
      if (exercise) announce(`${words.done} ${words.doneHint(words.exercises[exercise].title)}`);
    });
  }, [facts]);
  return facts;
}
