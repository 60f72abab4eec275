import { CircleAlert } from 'lucide-preact';
import type { ActivityDetail, Catalog } from '../engine/model';
import { useMe } from '../shell/context';
import { moment } from '../texts/format';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { changeParts } from './changeWords';
import type { DecisionEntry } from './decisions';
import { changes } from './history';
import type { DecisionsShown } from './useDecisions';
import { useReviewWords, type ReviewWords } from './words';
import './changed.css';

interface Props {
  report: ActivityDetail;
  entry: DecisionEntry;
  decisions: DecisionsShown;
  catalog: Catalog | null;
}

/** Her decision came too late: what she had before her and what there is now, side by side, and her own words. */
export function ChangedMeanwhile({ report, entry, decisions, catalog }: Props) {
  const t = useReviewWords();
  const judged = useAnswer(() => decisions.judged(report.id), [report.id, entry.decidedAt]);
  const before = judged.state === 'here' ? judged.value : undefined;
  const verdict = entry.verdict === 'APPROVED' ? t.meanwhile.approved : t.meanwhile.returned;
  return (
    <section class="meanwhile" aria-label={t.meanwhile.title}>
      <Banner icon={CircleAlert} title={t.meanwhile.title}>
        <p>
          {entry.stage.at === 'refused' && entry.stage.detail} {verdict}
        </p>
        {!report.canReview && <p>{t.meanwhile.closed}</p>}
        {!report.canReview && (
          <Button size="small" onClick={() => decisions.dismiss(entry.id)}>
            {t.understood}
          </Button>
        )}
      </Banner>
      {before && <Both before={before} report={report} catalog={catalog} />}
      {entry.note !== null && (
        <blockquote class="quote">
          {entry.note}
          <cite>{t.meanwhile.yourNote}</cite>
        </blockquote>
      )}
    </section>
  );
}

interface Versions {
  before: ActivityDetail;
  report: ActivityDetail;
  catalog: Catalog | null;
}

function Both({ before, report, catalog }: Versions) {
  const t = useReviewWords();
  const zone = useMe().team.timeZone;
  const found = changes(before, report);
  const stood = [standing(before, t), standing(report, t)] as const;
  return (
    <table class="both-versions">
      <caption>{t.meanwhile.both}</caption>
      <thead>
        <tr>
          <th scope="col">{t.meanwhile.part}</th>
          <th scope="col">
            {t.meanwhile.then} <small>{moment(before.submittedAt, zone)}</small>
          </th>
          <th scope="col">
            {t.meanwhile.now} <small>{moment(report.submittedAt, zone)}</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {stood[0] !== stood[1] && (
          <tr>
            <th scope="row">{t.meanwhile.state}</th>
            <td>{stood[0]}</td>
            <td>{stood[1]}</td>
          </tr>
        )}
        {found.map((change) => {
          const { name, ...values } = changeParts(change, report, catalog);
          return (
            <tr key={change.part + (change.indicator ?? '')}>
              <th scope="row">{name}</th>
              <td>{values.before}</td>
              <td>{values.after}</td>
            </tr>
          );
        })}
        {found.length === 0 && (
          <tr>
            <th scope="row">{t.meanwhile.content}</th>
            <td colSpan={2}>{t.nothingChanged}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Where the report stood, with whoever decided last. */
function standing({ state, reviews, withdrawnReason }: ActivityDetail, t: ReviewWords): string {
  const last = reviews.at(-1);
  const who = last ? `, ${last.reviewer.title}${last.note ? `: “${last.note}”` : ''}` : '';
  switch (state) {
    case 'SUBMITTED':
      return t.meanwhile.waiting;
    case 'APPROVED':
      return t.approved + who;
    case 'RETURNED':
      return t.returned + who;
    case 'WITHDRAWN':
      return `${t.isWithdrawn}${withdrawnReason ? `: ${withdrawnReason}` : ''}`;
  }
}
