import { ChevronLeft, ChevronRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PokjaBadge } from '../activity/PokjaBadge';
import { NoAnswer } from '../engine/api';
import type { ActivityDetail, ActivityItem } from '../engine/model';
import { useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Button, IconButton } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import type { DecisionEntry } from './decisions';
import { DecisionBar, fitting, NoteForm, PublishChoice } from './DecisionBar';
import type { DecisionsShown } from './useDecisions';
import { Publication } from './Publication';
import { Provenance, ReportBody } from './ReportBody';
import { ReportState } from './ReportState';
import { typeOf, useCatalog } from './useComparison';
import { useReport } from './useReport';
import { useReview } from './useReview';
import { useSentences } from './useSentences';
import { useWide } from '../ui/useWide';
import { useReviewWords } from './words';

/** Where a report stands in the list, and the ways on. */
export interface Position {
  now: number;
  of: number;
  next: ActivityItem | undefined;
  previous: ActivityItem | undefined;
}

interface Props {
  id: string;
  position: Position;
  decisions: DecisionsShown;
  onGo: (item: Pick<ActivityItem, 'id'> | undefined) => void;
  onBack: () => void;
}

/** One report and the answer to it: a column of its own on a PC, a screen of its own on a phone. */
export function ReportPane(props: Props) {
  const all = useTexts();
  const review = useReviewWords();
  const { report, failure, reload } = useReport(props.id);
  if (report) return <Reviewed {...props} report={report} reload={reload} />;
  return (
    <Frame {...props} title={review.title}>
      {failure === null && <p aria-busy="true">{all.shell.loading}</p>}
      {failure instanceof NoAnswer && <p>{review.offlineReport}</p>}
      {failure !== null && <Failure failure={failure} again={reload} />}
    </Frame>
  );
}

function Reviewed(props: Props & { report: ActivityDetail; reload: () => void }) {
  const { report, position, decisions, onGo } = props;
  const t = useReviewWords();
  const wide = useWide();
  const catalog = useCatalog();
  const { ready } = useSentences();
  const { next, previous } = position;
  const entry = onItsWay(decisions.entries, report);
  const cameBack = decisions.entries.find(({ id, stage }) => id === report.id && stage.at === 'refused');
  const review = useReview(report, {
    decisions,
    onDecided: () => onGo(next ?? previous),
    onUndone: () => onGo(report),
    onNext: next && (() => onGo(next)),
    onPrevious: previous && (() => onGo(previous)),
  });
  const asksToPublish = review.mayPublish && review.approve !== undefined;
  const publishing = asksToPublish ? { publish: review.publish, onPublish: review.setPublish } : undefined;
  const answer = review.asking ? (
    <NoteForm
      sentences={fitting(report, typeOf(catalog, report.typeCode), ready, t)}
      note={review.note}
      onNote={review.setNote}
      onSend={review.sendBack}
      onCancel={() => review.setAsking(false)}
    />
  ) : (
    <DecisionBar
      report={report}
      publishing={wide ? publishing : undefined}
      onApprove={() => review.approve?.()}
      onSendBack={() => review.setAsking(true)}
    />
  );
  return (
    <Frame
      {...props}
      title={report.title}
      report={report}
      foot={report.canReview || report.canReturn ? answer : undefined}
    >
      {cameBack && (
        <ChangedMeanwhile report={report} entry={cameBack} decisions={decisions} catalog={catalog} />
      )}
      <ReportState report={report} entry={entry} />
      <ReportBody report={report} catalog={catalog} />
      {(report.canPublish || report.published) && <Publication report={report} onChanged={props.reload} />}
      {!report.canReview && report.state === 'SUBMITTED' && <NotHers report={report} />}
      {!wide && publishing && (
        <div class="card">
          <PublishChoice {...publishing} label={t.publishAfterLong} />
        </div>
      )}
      {!wide && next && (
        <Button wide iconAfter={ChevronRight} onClick={() => onGo(next)}>
          {t.nextIs(next.title)}
        </Button>
      )}
      {wide && <p class="small keys">{t.keys}</p>}
    </Frame>
  );
}

/** Her decision, as long as the report does not show it itself. */
function onItsWay(entries: DecisionEntry[], report: ActivityDetail): DecisionEntry | undefined {
  const entry = entries.find(({ id, revision }) => id === report.id && revision === report.revision);
  if (!entry) return undefined;
  switch (entry.stage.at) {
    case 'held':
    case 'deciding':
    case 'publishing':
      return entry;
    case 'done':
      return report.state === 'SUBMITTED' ? entry : undefined;
    case 'refused':
      return undefined;
  }
}

function NotHers({ report }: { report: ActivityDetail }) {
  const t = useReviewWords();
  const own = report.author.name === useMe().officer.name;
  return <p class="small">{own ? t.ownReport : t.notHers}</p>;
}

interface FrameProps extends Props {
  title: string;
  report?: ActivityDetail;
  foot?: ComponentChildren;
  children: ComponentChildren;
}

function Frame(props: FrameProps) {
  return useWide() ? <Column {...props} /> : <Phone {...props} />;
}

function Column({ title, report, position, foot, children, onGo }: FrameProps) {
  const t = useReviewWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed left with the report before; reading goes on here.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="card flush report" aria-label={title}>
      <header class="row">
        {report && <PokjaBadge field={report.field} />}
        <div class="grow">
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {report && <Provenance report={report} />}
        </div>
        {position.now > 0 && (
          <span class="small position">{t.position(number(position.now), number(position.of))}</span>
        )}
        <Steps position={position} onGo={onGo} />
      </header>
      <div class="content stack stack-4">{children}</div>
      {foot && <footer>{foot}</footer>}
    </article>
  );
}

function Phone({ title, report, position, foot, children, onGo, onBack }: FrameProps) {
  const all = useTexts();
  const review = useReviewWords();
  const place = position.now > 0 ? review.position(number(position.now), number(position.of)) : undefined;
  return (
    <div class="reviewing screen">
      <Screen
        title={title}
        subtitle={place}
        leave={{ label: all.shell.back, kind: 'back', onClick: onBack }}
        aside={<Steps position={{ ...position, previous: undefined }} onGo={onGo} />}
        foot={foot}
      >
        {report && (
          <div class="row top-line">
            <PokjaBadge field={report.field} />
            <Provenance report={report} />
          </div>
        )}
        {children}
      </Screen>
    </div>
  );
}

function Steps({ position, onGo }: Pick<Props, 'position' | 'onGo'>) {
  const t = useReviewWords();
  const { previous, next } = position;
  return (
    <>
      {previous && <IconButton icon={ChevronLeft} label={t.previous} onClick={() => onGo(previous)} />}
      {next && <IconButton icon={ChevronRight} label={t.next} onClick={() => onGo(next)} />}
    </>
  );
}
