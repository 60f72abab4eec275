import { CheckCheck, Clock, Minus, Undo2, type LucideIcon } from 'lucide-preact';
import type { ActivityDetail } from '../engine/model';
import type { DecisionEntry } from './decisions';
import { type ReviewWords, useReviewWords } from './words';

interface Sign {
  icon: LucideIcon;
  look: string;
  text: string;
}

/** Where the report stands, when it no longer simply waits: the server's word, and hers on the way. */
export function ReportState({ report, entry }: { report: ActivityDetail; entry: DecisionEntry | undefined }) {
  const t = useReviewWords();
  const sign = signOf(report, entry, t);
  if (!sign) return null;
  const Icon = sign.icon;
  return (
    <p class={`state ${sign.look}`}>
      <Icon aria-hidden="true" />
      <span>
        {sign.text}
        {report.withdrawnReason && `: ${report.withdrawnReason}`}
      </span>
    </p>
  );
}

function signOf(report: ActivityDetail, entry: DecisionEntry | undefined, t: ReviewWords): Sign | null {
  if (entry) return entrySign(entry, t);
  switch (report.state) {
    case 'APPROVED':
      return { icon: CheckCheck, look: 'approved', text: t.isApproved };
    case 'RETURNED':
      return { icon: Undo2, look: 'returned', text: t.isReturned };
    case 'WITHDRAWN':
      return { icon: Minus, look: '', text: t.isWithdrawn };
    case 'SUBMITTED':
      return null;
  }
}

/** How far her own decision has come. */
export function entrySign(entry: DecisionEntry, t: ReviewWords): Sign {
  const verdict: Sign =
    entry.verdict === 'APPROVED'
      ? { icon: CheckCheck, look: 'approved', text: t.stages.approved }
      : { icon: Undo2, look: 'returned', text: t.stages.returned };
  switch (entry.stage.at) {
    case 'held':
    case 'deciding':
      return { icon: Clock, look: 'waiting', text: `${verdict.text}, ${t.stages.deciding}` };
    case 'publishing':
      return { ...verdict, text: t.stages.publishing };
    case 'done':
      return entry.publish && entry.verdict === 'APPROVED'
        ? { ...verdict, text: t.stages.published }
        : { ...verdict, text: `${verdict.text}, ${t.stages.arrived}` };
    case 'refused':
      return { icon: Clock, look: 'attention', text: entry.stage.detail };
  }
}
