import { useContext } from 'preact/hooks';
import type { Owner } from '../engine/rescue/content';
import { back } from '../router';
import { MeContext, usePerson } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Screen } from '../ui/Screen';
import { CarryCard } from './CarryCard';
import { KeptParcels } from './KeptParcels';
import { MakeCard } from './MakeCard';
import { OpenCard } from './OpenCard';
import './rescue.css';
import { useRescueWords } from './useRescueWords';

/** What goes from phone to phone as a file. On a phone that was turned out, only what is unsent is rescued. */
export function Files() {
  const t = useRescueWords();
  const { shell } = useTexts();
  const me = useContext(MeContext);
  const person = usePerson();
  const inside = me !== null && person.state === 'kept';
  const owner: Owner = {
    officer: { id: person.id, name: person.name, username: person.username },
    team: { regionCode: me?.team.regionCode ?? '', name: person.team },
  };
  return (
    <Screen
      title={t.title}
      leave={{ label: shell.back, kind: 'back', onClick: () => back(inside ? '/akun' : '/') }}
      narrow
    >
      {inside && <CarryCard />}
      {inside && <KeptParcels />}
      <MakeCard owner={owner} />
      {inside && <OpenCard />}
    </Screen>
  );
}
