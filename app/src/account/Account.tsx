import { HardDrive, Map as MapIcon, RefreshCw, Users } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Tier } from '../engine/model';
import { may } from '../engine/session';
import { to } from '../router';
import { useEngine, useMe, usePeople } from '../shell/context';
import { FilesLink, KeptForGood } from '../rescue/StorageLines';
import { preferences } from '../shell/preferences';
import { estimateOf } from '../shell/storage';
import type { Theme } from '../shell/theme';
import { Trouble } from '../shell/Trouble';
import { updateReady } from '../shell/updates';
import { moment, size } from '../texts/format';
import { useTexts, type Language } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button, LinkButton } from '../ui/Button';
import { useLive, useValue } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { PasswordCard } from './PasswordCard';
import { SendingChoices } from './SendingChoices';
import './account.css';
import { PracticeSection } from '../practice/certificate/PracticeSection';
import { SettingsCard } from '../team/SettingsCard';
import { FactorCard } from './factor/FactorCard';
import { DevicesCard } from './people/DevicesCard';
import { PeopleCard } from './people/PeopleCard';
import { PinCard } from './people/PinCard';
import { SignOutCard } from './people/SignOutCard';
import { ProofGate } from './proof/ProofGate';

const CHANGING_TIERS = new Set<Tier>(['NATION', 'PROVINCE', 'REGENCY']);

/** Who she is on this phone, how the phone stands, and, far from everything else, the way out. */
export function Account() {
  const t = useTexts();
  const me = useMe();
  const newer = useValue(updateReady);
  return (
    <Screen title={t.account.title} narrow above={<Trouble />}>
      <section class="card stack stack-2">
        <h2>{me.officer.name}</h2>
        {me.assignments.map((office) => (
          <p key={office.role + office.regionCode}>{office.title}</p>
        ))}
        <p>{me.team.name}</p>
        <p class="small">{me.officer.username}</p>
        {may(me, 'VIEW_COLLEAGUES') && (
          <LinkButton href={to('/pengurus')} icon={Users} size="small">
            {t.shell.officers}
          </LinkButton>
        )}
        {may(me, 'CHANGE_REGIONS') && CHANGING_TIERS.has(me.team.tier) && (
          <LinkButton href={to('/wilayah')} icon={MapIcon} size="small">
            {t.shell.regions}
          </LinkButton>
        )}
      </section>
      {newer && (
        <Banner icon={RefreshCw} tone="info" title={t.shell.updateReady}>
          {t.shell.updateReadyHint}
        </Banner>
      )}
      <SettingsCard />
      <PracticeSection />
      <PeopleCard />
      <PinCard />
      <PasswordCard />
      <FactorCard />
      <Sending />
      <SendingChoices />
      <Storage />
      <FilesLink />
      <Look />
      <ProofGate>
        <DevicesCard />
      </ProofGate>
      <SignOutCard />
    </Screen>
  );
}

function Sending() {
  const t = useTexts().account;
  const { sync } = useEngine();
  const { team } = useMe();
  const { lastContact, running } = useValue(sync.status);
  return (
    <section class="card stack">
      <h2>{t.sending}</h2>
      <p class="small" role="status">
        {lastContact === null ? t.neverContact : t.lastContact(moment(lastContact, team.timeZone))}
      </p>
      <Button size="small" icon={RefreshCw} disabled={running} onClick={() => void sync.wakeNow()}>
        {t.sendNow}
      </Button>
    </section>
  );
}

function Storage() {
  const t = useTexts().account;
  const [estimate, setEstimate] = useState<{ usage: number; quota: number } | null>(null);
  useEffect(() => void estimateOf().then(setEstimate), []);
  return (
    <section class="card stack stack-2">
      <h2>{t.storage}</h2>
      <p class="row small">
        <HardDrive aria-hidden="true" />
        {estimate
          ? t.storageUsed(size(estimate.usage), size(estimate.quota - estimate.usage))
          : t.storageUnknown}
      </p>
      <KeptForGood />
    </section>
  );
}

function Look() {
  const t = useTexts().account;
  const chosen = preferences(usePeople().store);
  const now = useLive(async () => ({ theme: await chosen.theme(), language: await chosen.language() }), []);
  return (
    <section class="card stack">
      <Choice<Theme>
        label={t.theme}
        options={t.themes}
        value={now?.theme}
        onChoose={(theme) => void chosen.chooseTheme(theme)}
      />
      <Choice<Language>
        label={t.language}
        options={t.languages}
        value={now?.language}
        onChoose={(language) => void chosen.chooseLanguage(language)}
      />
    </section>
  );
}

function Choice<T extends string>(props: {
  label: string;
  options: Record<T, string>;
  value: T | undefined;
  onChoose: (value: T) => void;
}) {
  return (
    <div class="stack stack-2" role="group" aria-label={props.label}>
      <h2>{props.label}</h2>
      <div class="chips">
        {(Object.entries(props.options) as [T, string][]).map(([value, name]) => (
          <button
            key={value}
            type="button"
            class="chip"
            aria-pressed={props.value === value}
            onClick={() => props.onChoose(value)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
