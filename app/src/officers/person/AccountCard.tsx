import { KeyRound, Lock, LockOpen, LogOut, Ticket, UserCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { OfficerAccount, OfficerDetail } from '../../engine/officers/model';
import { useMe } from '../../shell/context';
import { localDay, moment, plainDate } from '../../texts/format';
import { to } from '../../router';
import { Button, LinkButton } from '../../ui/Button';
import { homeOf } from '../naming';
import { AccountSign } from '../AccountSign';
import { ActFailure } from '../ActFailure';
import { useAct } from '../useAct';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import { HerDevices } from './HerDevices';
import { LockForm } from './LockForm';
import { SecondWord } from './SecondWord';

interface Props {
  detail: OfficerDetail;
  onDone: () => void;
}

/** How she signs in, and what the operator may do about it. */
export function AccountCard(props: Props) {
  const t = useOfficerWords().account;
  const { account, mayChange } = props.detail;
  return (
    <section class="card stack" aria-labelledby="account-title">
      <div class="row wrap">
        <h2 class="grow" id="account-title">
          {t.title}
        </h2>
        <AccountSign account={account} />
      </div>
      {account && <AccountFacts account={account} />}
      {mayChange && !account && <Opening {...props} />}
      {mayChange && account?.state === 'OPEN' && <HerDevices officer={props.detail.id} />}
      {mayChange && account && <Managing key={account.state} {...props} account={account} />}
      {!mayChange && !account && <p class="small">{t.noneYet}</p>}
    </section>
  );
}

function AccountFacts({ account }: { account: OfficerAccount }) {
  const t = useOfficerWords();
  const zone = useMe().team.timeZone;
  const facts: [string, string][] = [
    [t.account.username, account.username],
    [t.account.opened, plainDate(localDay(account.openedAt, zone))],
    [t.account.seen, account.seenAt ? moment(account.seenAt, zone) : t.account.never],
  ];
  if (account.lockedAt) facts.push([t.account.lockedSince, moment(account.lockedAt, zone)]);
  if (account.state === 'LOCKED') facts.push([t.account.reason, account.lockReason ?? t.notFilled]);
  return (
    <dl class="officer-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Opening({ detail, onDone }: Props) {
  const t = useOfficerWords().account;
  const calls = useCalls();
  const act = useAct(onDone);
  return (
    <>
      <p class="small">{t.openHint}</p>
      <Button
        main
        icon={UserCheck}
        disabled={act.busy}
        onClick={() => void act.run(t.opened, () => calls.openAccount(detail.id))}
      >
        {t.open}
      </Button>
      <ActFailure failure={act.failure} />
    </>
  );
}

type Work = 'lock' | 'reset' | 'signOut';

function Managing({ detail, account, onDone }: Props & { account: OfficerAccount }) {
  const t = useOfficerWords().account;
  const calls = useCalls();
  const [work, setWork] = useState<Work | null>(null);
  const act = useAct(() => {
    setWork(null);
    onDone();
  });
  const cancel = () => setWork(null);
  const common = { busy: act.busy, failure: act.failure, onCancel: cancel };
  switch (work) {
    case 'lock':
      return (
        <LockForm
          {...common}
          onLock={(reason) => void act.run(t.lockedNow, () => calls.lock(detail.id, reason))}
        />
      );
    case 'reset':
      return (
        <SecondWord
          {...common}
          question={t.resetSure}
          yes={t.resetYes}
          onYes={() => void act.run(t.resetNow, () => calls.reset(detail.id))}
        />
      );
    case 'signOut':
      return (
        <SecondWord
          {...common}
          question={t.signOutSure}
          yes={t.signOutYes}
          onYes={() => void act.run(t.signedOutNow, () => calls.signOut(detail.id))}
        />
      );
    case null:
      return (
        <>
          <div class="officer-actions">
            {account.state === 'LOCKED' ? (
              <Button
                size="small"
                icon={LockOpen}
                disabled={act.busy}
                onClick={() => void act.run(t.unlockedNow, () => calls.unlock(detail.id))}
              >
                {t.unlock}
              </Button>
            ) : (
              <Button size="small" icon={Lock} tone="bad" onClick={() => setWork('lock')}>
                {t.lock}
              </Button>
            )}
            {account.state !== 'LOCKED' && <SlipLink detail={detail} />}
            <Button size="small" icon={KeyRound} onClick={() => setWork('reset')}>
              {t.reset}
            </Button>
            {account.state === 'OPEN' && (
              <Button size="small" icon={LogOut} onClick={() => setWork('signOut')}>
                {t.signOut}
              </Button>
            )}
          </div>
          <ActFailure failure={act.failure} />
        </>
      );
  }
}

/** Where a new slip for her alone is made. */
function SlipLink({ detail }: { detail: OfficerDetail }) {
  const t = useOfficerWords().account;
  const wanted = new URLSearchParams({
    pengurus: detail.id,
    wilayah: homeOf(useMe()),
    nama: detail.person.name,
  });
  return (
    <LinkButton size="small" icon={Ticket} href={to(`/slip-masuk?${wanted.toString()}`)}>
      {t.slip}
    </LinkButton>
  );
}
