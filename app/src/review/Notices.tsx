import { CircleAlert, Clock, LogIn, Send, WifiOff } from 'lucide-preact';
import { to } from '../router';
import { number } from '../texts/format';
import { Banner } from '../ui/Banner';
import { Button, LinkButton } from '../ui/Button';
import type { DecisionEntry } from './decisions';
import type { DecisionsShown } from './useDecisions';
import { useReviewWords } from './words';

interface Props {
  decisions: DecisionsShown;
  onSee: (id: string) => void;
}

/** What became of decisions that did not simply arrive: those that wait, and those that came back. */
export function Notices({ decisions, onSee }: Props) {
  const refused = decisions.entries.filter(({ stage }) => stage.at === 'refused');
  return (
    <>
      <Line decisions={decisions} />
      {refused.map((entry) => (
        <CameBack key={entry.id} entry={entry} decisions={decisions} onSee={onSee} />
      ))}
    </>
  );
}

function Line({ decisions: { entries, trouble, sendNow } }: { decisions: DecisionsShown }) {
  const t = useReviewWords();
  const waiting = entries.filter(({ stage }) => stage.at === 'deciding' || stage.at === 'publishing').length;
  const count = number(waiting);
  if (waiting === 0 || trouble === null) return null;
  if (trouble === 'signIn') {
    return (
      <Banner icon={LogIn} title={t.line.signIn(count)}>
        <LinkButton size="small" href={to('/masuk')}>
          {t.signIn}
        </LinkButton>
      </Banner>
    );
  }
  return (
    <Banner icon={trouble === 'offline' ? WifiOff : Clock} title={t.waitingSignal}>
      <p>{t.line[trouble](count)}</p>
      <Button size="small" icon={Send} onClick={sendNow}>
        {t.sendNow}
      </Button>
    </Banner>
  );
}

function CameBack({ entry, decisions, onSee }: Props & { entry: DecisionEntry }) {
  const t = useReviewWords();
  const detail = entry.stage.at === 'refused' ? entry.stage.detail : '';
  const read = () => decisions.dismiss(entry.id);
  return (
    <Banner icon={CircleAlert} title={t.refusedTitle(entry.title || t.someReport)}>
      <p>
        {entry.regionName}. {detail} {entry.note !== null && t.noteKept}
      </p>
      <div class="row wrap">
        <Button size="small" onClick={() => onSee(entry.id)}>
          {t.seeBoth}
        </Button>
        <Button size="small" tone="quiet" onClick={read}>
          {t.understood}
        </Button>
      </div>
    </Banner>
  );
}
