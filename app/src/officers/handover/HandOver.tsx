import { ArrowRight, Handshake } from 'lucide-preact';
import type { HeldOffice, OfficerDetail } from '../../engine/officers/model';
import { back, replace } from '../../router';
import type { ScreenProps } from '../../routes';
import { useMe } from '../../shell/context';
import { useOnline } from '../../shell/online';
import { localDay } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { Steps } from '../../ui/Steps';
import { ActFailure } from '../ActFailure';
import { officeTitle } from '../naming';
import '../officers.css';
import { OfflineBanner, ResumedBanner } from '../form/banners';
import { useKept } from '../form/useKept';
import { useSaving } from '../form/useSaving';
import { WithOffice } from '../edit/WithOffice';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import { begun, complaintsOf, FIELDS, handoverForm, stepOf, type Step } from './passing';
import { StepCheck } from './StepCheck';
import { StepTo } from './StepTo';
import { StepWho } from './StepWho';

/** Serah terima in three steps; she may leave and go on later. */
export function HandOver({ params }: ScreenProps) {
  return (
    <WithOffice params={params}>
      {(detail, office) => <Passing key={office.id} detail={detail} office={office} />}
    </WithOffice>
  );
}

function Passing({ detail, office }: { detail: OfficerDetail; office: HeldOffice }) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const calls = useCalls();
  const me = useMe();
  const online = useOnline();
  const saving = useSaving(FIELDS, { 'office-held': 'successor' });
  const today = localDay(new Date(), me.team.timeZone);
  const kept = useKept(`handover/${office.id}`, () => begun(office, today));
  if (!kept) return null;
  const { values } = kept.form;
  const step = stepOf(values.step);
  const page = `/pengurus/${detail.id}`;
  const parts = { detail, office, values, errors: saving.errors, onChange: kept.change };

  function go(to: Step) {
    kept?.change({ step: to });
    saving.complain({});
    scrollTo(0, 0);
  }

  function next() {
    if (step === '1') go('2');
    else if (step === '2') {
      const complaints = complaintsOf(t, values);
      if (Object.keys(complaints).length > 0) saving.complain(complaints);
      else go('3');
    } else void sign();
  }

  async function sign() {
    if (values.checked === '') {
      saving.complain({ checked: t.handing.checkFirst });
      return;
    }
    await saving.run(async () => {
      try {
        await calls.handOver(values.id, handoverForm(detail.id, office.id, values));
      } catch (failure) {
        // What is wrong stands in the second step, and is shown there.
        kept?.change({ step: '2' });
        throw failure;
      }
      await kept?.forget();
      announce(t.handing.done);
      replace(`/serah-terima/${values.id}`);
    });
  }

  return (
    <Screen
      title={t.handing.title}
      subtitle={`${officeTitle(t, office)} · ${detail.person.name}`}
      narrow
      leave={
        step === '1'
          ? { label: shell.close, kind: 'close', onClick: () => back(page) }
          : { label: shell.back, kind: 'back', onClick: () => go(step === '3' ? '2' : '1') }
      }
      above={
        <>
          {!online && <OfflineBanner />}
          <div class="hand-steps">
            <Steps done={Number(step) - 1} underWay of={3} label={t.handing.step(step)} />
          </div>
        </>
      }
      foot={
        <Button
          main
          disabled={saving.busy}
          {...(step === '3' ? { icon: Handshake } : { iconAfter: ArrowRight })}
          onClick={next}
        >
          {step === '3' ? t.handing.sign : t.handing.next}
        </Button>
      }
    >
      {kept.resumed && step !== '3' && <ResumedBanner onDiscard={kept.discard} />}
      {step === '1' && <StepWho {...parts} />}
      {step === '2' && <StepTo {...parts} />}
      {step === '3' && <StepCheck {...parts} />}
      <ActFailure failure={saving.failure} />
    </Screen>
  );
}
