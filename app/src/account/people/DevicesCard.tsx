import { Monitor, Smartphone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Device } from '../../engine/api';
import { useEngine, useMe } from '../../shell/context';
import { Failure } from '../../shell/Failure';
import { moment } from '../../texts/format';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { useAnswer } from '../../ui/hooks';
import { NotProven } from '../proof/NotProven';
import { useProven } from '../proof/ProofGate';
import { usePeopleWords } from './usePeopleWords';

/** Where she is signed in; a lost phone is turned out from here. */
export function DevicesCard() {
  const t = usePeopleWords();
  const { api } = useEngine();
  const proven = useProven();
  const [asked, setAsked] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const devices = useAnswer(() => api.devices(), [asked]);
  const again = () => {
    setFailure(null);
    setAsked((count) => count + 1);
  };

  async function turnOut(device: Device) {
    try {
      await proven(() => api.closeDevice(device.id));
      announce(t.turnedOutNow);
      again();
    } catch (refused) {
      if (!(refused instanceof NotProven)) setFailure(refused);
    }
  }

  const trouble = devices.state === 'failed' ? devices.failure : failure;
  return (
    <section class="card stack">
      <h2>{t.devices}</h2>
      <p class="small">{t.devicesHint}</p>
      {trouble !== null && <Failure failure={trouble} again={again} />}
      {devices.state === 'here' && (
        <ul class="stack">
          {devices.value.map((device) => (
            <DeviceRow key={device.id} device={device} onTurnOut={() => void turnOut(device)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DeviceRow({ device, onTurnOut }: { device: Device; onTurnOut: () => void }) {
  const t = usePeopleWords();
  const { team } = useMe();
  const Icon = /^(HP|iP)/.test(device.name ?? 'HP') ? Smartphone : Monitor;
  const name = device.name ?? t.unnamedDevice;
  return (
    <li class="device">
      <Icon aria-hidden="true" />
      <span class="grow">
        <b>{name}</b>
        {device.sharedComputer && <span class="small"> · {t.sharedComputer}</span>}
        <br />
        <span class="small">
          {device.current ? t.thisDevice : t.seen(moment(Date.parse(device.seenAt), team.timeZone))}
        </span>
      </span>
      {!device.current && (
        <Button size="small" tone="bad" label={t.turnOutLabel(name)} onClick={onTurnOut}>
          {t.turnOut}
        </Button>
      )}
    </li>
  );
}
