import { CircleAlert, CircleCheck, Ticket } from 'lucide-preact';
import type { Roster } from '../../engine/rosters';
import { to } from '../../router';
import { number } from '../../texts/format';
import { Banner } from '../../ui/Banner';
import { LinkButton } from '../../ui/Button';
import { useMassalWords } from './useMassal';

/** How far the job is, or how it ended. */
export function Progress({ roster }: { roster: Roster }) {
  const t = useMassalWords();
  switch (roster.state) {
    case 'READING':
      return <Bar words={t.reading(number(roster.rows))} />;
    case 'REFUSED':
      return (
        <Banner icon={CircleAlert} tone="bad" title={roster.refusal?.title ?? t.states.REFUSED}>
          {roster.refusal?.detail}
        </Banner>
      );
    case 'CHECKING':
      return <Bar words={t.checking} part={roster.checkedPercent} />;
    case 'WRITING': {
      const part = roster.chosenRows === 0 ? 0 : Math.floor((100 * roster.settledRows) / roster.chosenRows);
      return <Bar words={t.writing(number(roster.settledRows), number(roster.chosenRows))} part={part} />;
    }
    case 'STOPPED':
      return (
        <Banner icon={CircleAlert} tone="bad" title={t.states.STOPPED}>
          {roster.stoppedFor && t.stopped[roster.stoppedFor]}
        </Banner>
      );
    case 'WRITTEN':
      return <Written roster={roster} />;
    case 'CHECKED':
      return null;
  }
}

function Written({ roster }: { roster: Roster }) {
  const t = useMassalWords();
  return (
    <>
      <Banner icon={CircleCheck} tone="ok" title={t.written(number(roster.settledRows))}>
        {t.accounts(number(roster.accounts))}
      </Banner>
      {roster.accounts > 0 && (
        <div class="chips">
          <LinkButton icon={Ticket} size="small" href={to('/slip-masuk')}>
            {t.makeSlips}
          </LinkButton>
        </div>
      )}
    </>
  );
}

/** Without `part` it is not known how much there is to do. */
function Bar({ words, part }: { words: string; part?: number }) {
  const t = useMassalWords();
  return (
    <div class="stack stack-2">
      <label class="stack stack-1">
        <b>{words}</b>
        <progress class="massal-progress" max={100} value={part}>
          {part !== undefined && `${part}%`}
        </progress>
      </label>
      <p class="small">{t.mayLeave}</p>
    </div>
  );
}
