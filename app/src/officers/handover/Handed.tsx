import { CalendarClock, FileText, Handshake, PenLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { handoverPaper } from '../../engine/officers/calls';
import type { Handover } from '../../engine/officers/model';
import { back, to } from '../../router';
import type { ScreenProps } from '../../routes';
import { useMe } from '../../shell/context';
import { Failure } from '../../shell/Failure';
import { localDay, moment, number, plainDate } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { LinkButton } from '../../ui/Button';
import { useAnswer } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { Trail, type Stop } from '../../ui/Trail';
import { officeTitle } from '../naming';
import '../officers.css';
import { useCalls } from '../useCalls';
import { useOfficerWords, type OfficerWords } from '../useOfficerWords';

/** What became of a handing over, with its paper. */
export function Handed({ params }: ScreenProps) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const calls = useCalls();
  const id = params.id ?? '';
  const [turn, setTurn] = useState(0);
  const handover = useAnswer(() => calls.handover(id), [id, turn]);
  return (
    <Screen
      title={t.handing.title}
      subtitle={
        handover.state === 'here'
          ? `${officeTitle(t, handover.value)} · ${handover.value.regionName}`
          : undefined
      }
      narrow
      leave={{
        label: shell.back,
        kind: 'back',
        onClick: () =>
          back(handover.state === 'here' ? `/pengurus/${handover.value.officer.id}` : '/pengurus'),
      }}
    >
      {handover.state === 'loading' && <p>{shell.loading}</p>}
      {handover.state === 'failed' && <Failure failure={handover.failure} again={() => setTurn(turn + 1)} />}
      {handover.state === 'here' && <Result handover={handover.value} />}
    </Screen>
  );
}

function Result({ handover }: { handover: Handover }) {
  const t = useOfficerWords();
  const { timeZone } = useMe().team;
  return (
    <>
      <section class="card stack">
        <Trail stops={stopsOf(t, handover, timeZone)} />
        <LinkButton href={handoverPaper(handover.id)} icon={FileText} main newTab>
          {t.handing.paper}
        </LinkButton>
        <p class="small">{t.handing.paperHint}</p>
      </section>
      {handover.items && (
        <section class="card stack stack-2">
          <h2>{t.handing.items}</h2>
          <p class="as-written">{handover.items}</p>
        </section>
      )}
      <div class="pair">
        {[handover.officer, handover.successor].map((party) => (
          <LinkButton key={party.id} href={to(`/pengurus/${party.id}`)} size="small">
            {party.name}
          </LinkButton>
        ))}
      </div>
    </>
  );
}

function stopsOf(t: OfficerWords, handover: Handover, zone: string): Stop[] {
  const { officer, successor, carriedOutAt } = handover;
  return [
    {
      key: 'made',
      icon: PenLine,
      title: t.handing.made,
      children: <p class="small">{t.handing.madeBy(handover.madeBy.name, moment(handover.madeAt, zone))}</p>,
    },
    {
      key: 'passed',
      icon: carriedOutAt ? Handshake : CalendarClock,
      look: 'approved',
      ahead: carriedOutAt === null,
      title: carriedOutAt
        ? t.handing.passed(plainDate(localDay(carriedOutAt, zone)))
        : t.handing.willPass(plainDate(handover.takesOverOn)),
      children: (
        <>
          <p>{t.handing.fromTo(officer.name, successor.name)}</p>
          {carriedOutAt !== null && (
            <p class="small">
              {t.handing.wentAlong(number(handover.drafts ?? 0), number(handover.returns ?? 0))}
            </p>
          )}
          {handover.decreeNumber && (
            <p class="small">
              {handover.decreeDate
                ? t.decreeOf(handover.decreeNumber, plainDate(handover.decreeDate))
                : handover.decreeNumber}
            </p>
          )}
        </>
      ),
    },
  ];
}
