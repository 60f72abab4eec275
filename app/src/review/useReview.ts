import { useEffect, useState } from 'preact/hooks';
import type { ActivityDetail } from '../engine/model';
import { may } from '../engine/session';
import { useEngine, useMe } from '../shell/context';
import type { Decision } from './decisions';
import { useNote, type DecisionsShown } from './useDecisions';
import { useKeys } from '../ui/useKeys';
import { reviewWords } from './words';

interface Around {
  decisions: DecisionsShown;
  onDecided: () => void;
  onUndone: () => void;
  onNext: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
}

/** The reviewer's hand on one report: opening it, her note, her answer, and the keys for it. */
export function useReview(report: ActivityDetail, around: Around) {
  const { decisions, onDecided, onUndone, onNext, onPrevious } = around;
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [publish, setPublish] = useState(false);
  const [note, setNote] = useNote(report.id);
  const mayPublish = may(me, 'PUBLISH_ACTIVITY');
  const canApprove = report.canReview && report.state !== 'APPROVED';
  useOpening(report);
  useEffect(() => {
    setAsking(false);
    setPublish(false);
  }, [report.id]);

  function decide(verdict: Decision['verdict'], text: string | null) {
    const { id, revision, title, regionName } = report;
    const showing = verdict === 'APPROVED' && publish && mayPublish;
    const t = reviewWords();
    const said = verdict === 'APPROVED' ? t.saidApproved(title) : t.saidReturned(title);
    const made = {
      id,
      revision,
      verdict,
      note: text,
      publish: showing,
      title,
      regionName,
      seen: report.state,
    };
    // Not before it is kept: what the screen leaves behind survives even if the phone ends the app now.
    void decisions.decide([made], said, onUndone).then(onDecided);
  }

  const approve = canApprove ? () => decide('APPROVED', null) : undefined;
  const ask = report.canReview || report.canReturn ? () => setAsking(true) : undefined;
  useKeys({
    j: onNext,
    k: onPrevious,
    s: asking ? undefined : approve,
    p: asking ? undefined : ask,
    Escape: asking ? () => setAsking(false) : undefined,
  });
  return {
    asking,
    setAsking,
    note,
    setNote,
    publish,
    setPublish,
    mayPublish,
    approve,
    sendBack: (text: string) => decide('RETURNED', text),
  };
}

/** Tells the server that the report lies before her: its phone then shows "Diterima kecamatan". */
function useOpening(report: ActivityDetail): void {
  const { outbox, sync } = useEngine();
  const owner = useMe().officer.id;
  const unopened = report.canReview && report.state === 'SUBMITTED' && report.openedAt === null;
  useEffect(() => {
    if (unopened) void outbox.open(owner, report.id, report.revision).then(() => sync.wake());
  }, [owner, report.id, report.revision, unopened]);
}
