import { Monitor, Smartphone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Device } from '../../engine/api';
import { useEngine, useMe } from '../../shell/context';
import { moment } from '../../texts/format';
import { Button } from '../../ui/Button';
import { useAnswer } from '../../ui/hooks';
import { ActFailure } from '../ActFailure';
import { useAct } from '../useAct';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';

/** Where an officer is signed in; a lost phone is turned out by itself, and the others go on. */
export function HerDevices({ officer }: { officer: string }) {
  const t = useOfficerWords().account;
  const { api } = useEngine();
  const calls = useCalls();
  const [turn, setTurn] = useState(0);
  const act = useAct(() => setTurn(turn + 1));
  const devices = useAnswer(() => calls.devicesOf(officer), [officer, turn]);
  if (devices.state !== 'here' || devices.value.length === 0) return null;
  return (
    <>
      <h3>{t.devices}</h3>
      <ul class="stack stack-2">
        {devices.value.map((device) => (
          <OneDevice
            key={device.id}
            device={device}
            busy={act.busy}
            onTurnOut={() => void act.run(t.turnedOut, () => api.closeDevice(device.id))}
          />
        ))}
      </ul>
      <ActFailure failure={act.failure} />
    </>
  );
}

function OneDevice(props: { device: Device; busy: boolean; onTurnOut: () => void }) {
  const t = useOfficerWords().account;
  const { team } = useMe();
  const { device, busy, onTurnOut } = props;
  const Icon = /^(HP|iP)/.test(device.name ?? 'HP') ? Smartphone : Monitor;
  const name = device.name ?? t.unnamedDevice;
  return (
    <li class="row wrap">
      <Icon aria-hidden="true" />
      <span class="grow">
        {name}
        <small class="block">{t.usedLast(moment(device.seenAt, team.timeZone))}</small>
      </span>
      {!device.current && (
        <Button size="small" tone="bad" label={t.turnOutLabel(name)} disabled={busy} onClick={onTurnOut}>
          {t.turnOut}
        </Button>
      )}
    </li>
  );
}
