import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { SlipOrder } from '../engine/api';
import { newId } from '../engine/ids';
import { back } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe, usePeople } from '../shell/context';
import { Failure } from '../shell/Failure';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { Orders } from './Orders';
import { useSlipsWords } from './useSlipsWords';

/** Where an operator has slips made: for who was never in, region by region; or a new one for one officer. */
export function Slips({ query }: ScreenProps) {
  const t = useSlipsWords();
  const { shell } = useTexts();
  const { api } = useEngine();
  const { world } = usePeople();
  const [made, setMade] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const officer = query.get('pengurus');
  const region = query.get('wilayah');

  async function make(order: SlipOrder) {
    setFailure(null);
    try {
      await api.orderSlips(newId(world.now(), world.randomBytes), order);
      setMade(made + 1);
    } catch (refused) {
      setFailure(refused);
    }
  }

  return (
    <Screen
      title={t.title}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/pengurus') }}
      narrow
    >
      {officer && region ? (
        <section class="card stack">
          <h2>{t.forOne(query.get('nama') ?? '')}</h2>
          <p class="small">{t.forOneHint}</p>
          <Button main icon={Printer} onClick={() => void make({ regionCode: region, officers: [officer] })}>
            {t.makeOne}
          </Button>
        </section>
      ) : (
        <Choice made={made} onMake={(order) => void make(order)} />
      )}
      {failure !== null && <Failure failure={failure} again={() => setFailure(null)} />}
      <Orders made={made} />
    </Screen>
  );
}

function Choice({ made, onMake }: { made: number; onMake: (order: SlipOrder) => void }) {
  const t = useSlipsWords();
  const { api } = useEngine();
  const { team } = useMe();
  const [region, setRegion] = useState(team.regionCode);
  const [teamOnly, setTeamOnly] = useState(false);
  const [asked, setAsked] = useState(0);
  const below = useAnswer(
    () => (team.tier === 'VILLAGE' ? Promise.resolve([]) : api.childRegions(team.regionCode)),
    [asked],
  );
  const count = useAnswer(() => api.slipCount(region, teamOnly), [region, teamOnly, asked, made]);
  const options = [
    { value: team.regionCode, label: t.whole(team.name) },
    ...(below.state === 'here' ? below.value : []).map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <section class="card stack">
      <p>{t.hint}</p>
      <Select name="where" label={t.where} value={region} options={options} onChange={setRegion} />
      <label class="choice">
        <input type="checkbox" checked={teamOnly} onChange={() => setTeamOnly(!teamOnly)} />
        {t.teamOnly}
      </label>
      {count.state === 'failed' && <Failure failure={count.failure} again={() => setAsked(asked + 1)} />}
      {count.state === 'loading' && <p class="small">{t.counting}</p>}
      {count.state === 'here' && (
        <Make {...count.value} onMake={() => onMake({ regionCode: region, teamOnly })} />
      )}
    </section>
  );
}

function Make({ officers, most, onMake }: { officers: number; most: number; onMake: () => void }) {
  const t = useSlipsWords();
  const tooMany = officers > most;
  return (
    <>
      <p role="status">
        <b>{t.waiting(officers)}</b>
      </p>
      {tooMany && <p>{t.tooMany(most)}</p>}
      {officers > 0 && !tooMany && (
        <>
          <p class="small">{t.replaces}</p>
          <Button main icon={Printer} onClick={onMake}>
            {t.make(officers)}
          </Button>
        </>
      )}
    </>
  );
}
