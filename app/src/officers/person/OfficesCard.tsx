import { BadgeCheck, CalendarClock, Handshake, History, Pencil, Undo2, type LucideIcon } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Handover, HeldOffice, OfficerDetail } from '../../engine/officers/model';
import { to } from '../../router';
import { useMe } from '../../shell/context';
import { localDay, plainDate } from '../../texts/format';
import { Button, LinkButton } from '../../ui/Button';
import { Trail, type Stop } from '../../ui/Trail';
import { momentOf, officeTitle, placeName, type Moment } from '../naming';
import { useAct } from '../useAct';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import { SecondWord } from './SecondWord';

const SIGNS: Record<Moment, { icon: LucideIcon; look?: Stop['look'] }> = {
  ahead: { icon: CalendarClock },
  now: { icon: BadgeCheck, look: 'approved' },
  past: { icon: History, look: 'over' },
};

interface Props {
  detail: OfficerDetail;
  handovers: Handover[];
  onDone: () => void;
}

/** Her offices as a trail: those to come, those she holds, those she held. */
export function OfficesCard({ detail, handovers, onDone }: Props) {
  const t = useOfficerWords();
  const today = localDay(new Date(), useMe().team.timeZone);
  const stops = detail.offices.map((office): Stop => {
    const when = momentOf(office, today);
    return {
      key: office.id,
      ...SIGNS[when],
      ahead: when === 'ahead',
      title: officeTitle(t, office),
      children: <OneOffice {...{ detail, handovers, office, when, onDone }} />,
    };
  });
  return (
    <section class="card stack" aria-labelledby="offices-title">
      <h2 id="offices-title">{t.offices}</h2>
      <Trail stops={stops} />
    </section>
  );
}

function OneOffice(props: Props & { office: HeldOffice; when: Moment }) {
  const { detail, handovers, office, when } = props;
  const handed = handovers.some((one) => one.office === office.id);
  const t = useOfficerWords();
  const page = `/pengurus/${detail.id}`;
  return (
    <>
      <p>
        {t.teamOf(placeName(t, office))}
        {office.parentName && <span class="small">, {office.parentName}</span>}
      </p>
      <p class="small">{period(t, office, when)}</p>
      {office.decreeNumber && (
        <p class="small">
          {office.decreeDate
            ? t.decreeOf(office.decreeNumber, plainDate(office.decreeDate))
            : office.decreeNumber}
        </p>
      )}
      {office.mayChange && (
        <div class="officer-actions">
          <LinkButton href={to(`${page}/jabatan/${office.id}`)} icon={Pencil} size="small">
            {t.changeOffice}
          </LinkButton>
          {when !== 'past' && !handed && (
            <LinkButton href={to(`${page}/serah-terima/${office.id}`)} icon={Handshake} size="small">
              {t.handOver}
            </LinkButton>
          )}
          {office.mayWithdraw && detail.offices.length > 1 && <Withdraw {...props} />}
        </div>
      )}
    </>
  );
}

function period(t: ReturnType<typeof useOfficerWords>, office: HeldOffice, when: Moment): string {
  const from = plainDate(office.startsOn);
  const to = office.endsOn && plainDate(office.endsOn);
  if (when === 'ahead') return to ? t.fromTo(from, to) : t.beginsOn(from);
  return to ? t.fromTo(from, to) : t.since(from);
}

/** An office given by mistake is taken back after a second word. */
function Withdraw({ detail, office, onDone }: Props & { office: HeldOffice }) {
  const t = useOfficerWords();
  const calls = useCalls();
  const act = useAct(onDone);
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button size="small" icon={Undo2} onClick={() => setAsked(true)}>
        {t.withdraw}
      </Button>
    );
  }
  return (
    <SecondWord
      question={t.withdrawSure}
      yes={t.withdrawNow}
      busy={act.busy}
      failure={act.failure}
      onYes={() => void act.run(t.withdrawn, () => calls.withdrawOffice(detail.id, office.id))}
      onCancel={() => setAsked(false)}
    />
  );
}
