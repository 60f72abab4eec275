import { useEffect, useState } from 'preact/hooks';
import { beginCorrection } from '../../engine/report/corrections';
import { back, replace } from '../../router';
import type { ScreenProps } from '../../routes';
import { useEngine, useMe } from '../../shell/context';
import { Failure } from '../../shell/Failure';
import { useTexts } from '../../texts/texts';
import { useFormWords } from './useFormWords';
import { Screen } from '../../ui/Screen';

/** Opens the form over a report that was already sent, with the wording that counts now. */
export function Correction({ params }: ScreenProps) {
  const id = params.id ?? '';
  const t = useTexts();
  const engine = useEngine();
  const me = useMe();
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setFailure(null);
    beginCorrection(engine, me, id).then(
      async (draft) => {
        engine.drafts.save({ ...draft, step: 2 });
        await engine.drafts.flush();
        replace(`/lapor/${id}/2`);
      },
      (reason: unknown) => setFailure(reason),
    );
  }, [id, tries]);
  if (failure === null) return null;
  return (
    <Screen
      title={useFormWords().correct}
      leave={{ label: t.shell.back, kind: 'back', onClick: () => back(`/kegiatan/${id}`) }}
      narrow
    >
      <Failure failure={failure} again={() => setTries(tries + 1)} />
    </Screen>
  );
}
