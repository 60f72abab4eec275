import { useEffect, useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../engine/api';
import type { ActivityDetail } from '../engine/model';
import { may } from '../engine/session';
import { useEngine, useMe } from '../shell/context';
import { currentTexts } from '../texts/texts';
import { announce } from '../ui/announce';
import type { Decision, DecisionQueue } from './decisions';
import { useNote } from './useDecisions';
import { useKeys } from './useKeys';

interface Around {
  queue: DecisionQueue;
  onDecided: () => void;
  onNext: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
}

/** The reviewer's hand on one report: opening it, her note, her answer, and the keys for it. */
export function useReview(report: ActivityDetail, { queue, onDecided, onNext, onPrevious }: Around) {
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
    void queue.decide([{ id, revision, verdict, note: text, publish: showing, title, regionName }]);
    const t = currentTexts().review;
    announce(verdict === 'APPROVED' ? t.saidApproved(title) : t.saidReturned(title));
    onDecided();
  }

  const approve = canApprove ? () => decide('APPROVED', null) : undefined;
  const ask = report.canReview ? () => setAsking(true) : undefined;
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
  const { api } = useEngine();
  const unopened = report.canReview && report.state === 'SUBMITTED' && report.openedAt === null;
  useEffect(() => {
    if (!unopened) return;
    api.open(report.id, report.revision).catch((failure: unknown) => {
      // Without an answer it is told when she opens the report again.
      if (!(failure instanceof NoAnswer || failure instanceof Refusal)) throw failure;
    });
  }, [report.id, report.revision, unopened]);
}
