import { LifeBuoy } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Owner } from '../engine/rescue/content';
import { makeRescueFile, type RescueFile } from '../engine/rescue/make';
import { useEngine } from '../shell/context';
import { size } from '../texts/format';
import { Button } from '../ui/Button';
import { FileReady } from './FileReady';
import { partsOf, readme, rescueName } from './inWords';
import { useRescueWords } from './useRescueWords';

type Making = { state: 'none' | 'making' | 'trouble' } | { state: 'made'; made: RescueFile };

/** Everything unsent of this officer in one file. */
export function MakeCard({ owner }: { owner: Owner }) {
  const t = useRescueWords();
  const { db, drafts } = useEngine();
  const [making, setMaking] = useState<Making>({ state: 'none' });

  async function make() {
    setMaking({ state: 'making' });
    try {
      await drafts.flush();
      setMaking({ state: 'made', made: await makeRescueFile(db, owner, Date.now(), readme) });
    } catch {
      setMaking({ state: 'trouble' }); // a picture that cannot be read, or no room for the file: said below
    }
  }

  const parts = making.state === 'made' ? partsOf(making.made.content, t) : null;
  return (
    <section class="card stack">
      <h2>{t.rescue}</h2>
      <p class="small">{t.rescueHint}</p>
      {making.state !== 'made' && (
        <Button icon={LifeBuoy} disabled={making.state === 'making'} onClick={() => void make()}>
          {making.state === 'making' ? t.making : t.make}
        </Button>
      )}
      {making.state === 'trouble' && <p class="error">{t.makeTrouble}</p>}
      {making.state === 'made' && parts === null && <p role="status">{t.nothingUnsent}</p>}
      {making.state === 'made' && parts !== null && (
        <FileReady
          file={making.made.file}
          name={rescueName(making.made.content)}
          what={`${t.ready}, ${size(making.made.file.size)}`}
        >
          <p class="small">
            {t.holds(parts)} {t.staysHere}
          </p>
        </FileReady>
      )}
    </section>
  );
}
