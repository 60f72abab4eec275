import { FileUp, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal } from '../../engine/api';
import type { Roster } from '../../engine/rosters';
import { back, navigate, replace } from '../../router';
import type { ScreenProps } from '../../routes';
import { Failure } from '../../shell/Failure';
import { number } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { ActFailure } from '../ActFailure';
import { choiceOf, countChosen, type Chosen } from './chosen';
import './massal.css';
import { Preview } from './Preview';
import { Progress } from './Progress';
import { useMassalWords, useRoster, useRosterCalls } from './useMassal';

/** One file: its progress, what every row would do, and writing them. */
export function OneImport({ params }: ScreenProps) {
  const id = params.id ?? '';
  const t = useMassalWords();
  const { shell } = useTexts();
  const { roster, show, again } = useRoster(id);
  const here = roster.state === 'here' ? roster.value : null;
  return (
    <Screen
      title={here?.fileName || t.title}
      subtitle={here && here.rows > 0 ? t.rows(number(here.rows)) : undefined}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/pengurus-massal') }}
    >
      <div class="massal">
        {roster.state === 'loading' && <p>{shell.loading}</p>}
        {roster.state === 'failed' &&
          (roster.failure instanceof Refusal && roster.failure.status === 404 ? (
            <p>{t.gone}</p>
          ) : (
            <Failure failure={roster.failure} again={again} />
          ))}
        {here && <Here roster={here} onChange={show} />}
      </div>
    </Screen>
  );
}

function Here({ roster, onChange }: { roster: Roster; onChange: (now: Roster) => void }) {
  const t = useMassalWords();
  const calls = useRosterCalls();
  const [chosen, setChosen] = useState<Chosen>({ kind: 'ALL' });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const count = countChosen(roster, chosen);
  const resting = roster.state === 'CHECKED' || roster.state === 'WRITTEN' || roster.state === 'STOPPED';

  async function run(work: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (kept) {
      setFailure(kept);
    } finally {
      setBusy(false);
    }
  }
  const write = () =>
    run(async () => {
      onChange(await calls.write(roster.id, choiceOf(chosen)));
      setChosen({ kind: 'ALL' });
      announce(t.begun);
    });
  const remove = () =>
    run(async () => {
      await calls.remove(roster.id);
      announce(t.removed);
      replace('/pengurus-massal');
    });

  const removal = (
    <Button icon={Trash2} size="small" tone="quiet" disabled={busy} onClick={() => void remove()}>
      {t.remove}
    </Button>
  );
  return (
    <>
      <Progress roster={roster} />
      {roster.ignored.length > 0 && <p class="small">{t.ignored(roster.ignored.join(', '))}</p>}
      {roster.state === 'REFUSED' && (
        <div class="massal-acts">
          <ActFailure failure={failure} />
          <Button main icon={FileUp} onClick={() => navigate('/pengurus-massal')}>
            {t.other}
          </Button>
          {removal}
        </div>
      )}
      {resting && (
        <>
          <Preview
            key={roster.state + String(roster.settledRows)}
            roster={roster}
            chosen={chosen}
            onChosen={setChosen}
          />
          <div class="massal-acts">
            <ActFailure failure={failure} />
            {count > 0 ? (
              <Button main disabled={busy} onClick={() => void write()}>
                {t.write(number(count))}
              </Button>
            ) : (
              <p>{t.nothingToWrite}</p>
            )}
            {removal}
          </div>
        </>
      )}
    </>
  );
}
