import { CircleAlert, Clock, CloudOff, LogIn, Send, WifiOff } from 'lucide-preact';
import { number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { to } from '../router';
import { Banner } from '../ui/Banner';
import { Button, LinkButton } from '../ui/Button';
import type { DecisionEntry } from './decisions';
import type { Decisions } from './useDecisions';

/** What became of decisions that did not simply arrive: waiting ones, overtaken ones, refused ones. */
export function Notices({ decisions, onSee }: { decisions: Decisions; onSee: (id: string) => void }) {
  const back = decisions.entries.filter(({ stage }) => stage.at === 'overtaken' || stage.at === 'refused');
  return (
    <>
      <Line decisions={decisions} />
      {back.map((entry) => (
        <CameBack key={entry.id} entry={entry} decisions={decisions} onSee={onSee} />
      ))}
    </>
  );
}

function Line({ decisions: { queue, entries, line } }: { decisions: Decisions }) {
  const t = useTexts().review;
  const waiting = entries.filter(({ stage }) => stage.at === 'deciding' || stage.at === 'publishing').length;
  const count = number(waiting);
  if (waiting === 0 || line === 'free') return null;
  if (line === 'sending') return <Banner icon={Send} tone="info" title={t.line.sending} />;
  if (line === 'signIn') {
    return (
      <Banner icon={LogIn} title={t.line.signIn(count)}>
        <LinkButton size="small" href={to('/masuk')}>
          {t.signIn}
        </LinkButton>
      </Banner>
    );
  }
  return (
    <Banner icon={line === 'offline' ? WifiOff : Clock} title={t.waitingSignal}>
      <p>{line === 'offline' ? t.line.offline(count) : t.line.later(count)}</p>
      <Button size="small" icon={Send} onClick={() => void queue.run()}>
        {t.sendNow}
      </Button>
    </Banner>
  );
}

interface CameBackProps {
  entry: DecisionEntry;
  decisions: Decisions;
  onSee: (id: string) => void;
}

function CameBack({ entry, decisions, onSee }: CameBackProps) {
  const t = useTexts().review;
  const overtaken = entry.stage.at === 'overtaken';
  const detail = entry.stage.at === 'refused' ? entry.stage.detail : t.overtakenHint(entry.regionName);
  const read = () => void decisions.queue.dismiss(entry.id);
  return (
    <Banner
      icon={overtaken ? CircleAlert : CloudOff}
      title={overtaken ? t.overtaken(entry.title) : t.refusedTitle(entry.title)}
    >
      <p>{detail}</p>
      <div class="row wrap">
        <Button
          size="small"
          onClick={() => {
            read();
            onSee(entry.id);
          }}
        >
          {t.seeNewest}
        </Button>
        <Button size="small" tone="quiet" onClick={read}>
          {t.understood}
        </Button>
      </div>
    </Banner>
  );
}
