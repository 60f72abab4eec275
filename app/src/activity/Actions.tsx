import { ChevronRight, Minus, Pencil, Redo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ActivityDetail, SignedIn } from '../engine/model';
import type { ReportView } from '../engine/report/reports';
import { may } from '../engine/session';
import { to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { offerUndo } from '../shell/undo';
import { useTexts } from '../texts/texts';
import { Button, LinkButton } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { Share } from './share/Share';
import type { Shown } from './shown';

interface Props {
  id: string;
  shown: Shown;
  view: ReportView | undefined;
  detail: ActivityDetail | null;
}

/** What she can do with this report now. */
export function Actions({ id, shown, view, detail }: Props) {
  const t = useTexts().activity;
  const me = useMe();
  const state = view ? view.report.state : detail?.state;
  const published = view ? view.report.published : detail?.published;
  // Before the first answer of the server a report is hers alone; afterwards the server tells.
  const mayEdit = detail ? detail.canEdit : view !== undefined;
  const live = state !== 'WITHDRAWN';
  // What was set aside has its own way on, right at the top.
  const aside = view?.progress.state === 'attention';
  const onServer = state !== null && state !== undefined;
  const mend = to(`/kegiatan/${id}/perbaiki`);
  return (
    <>
      {mayEdit && !aside && state === 'RETURNED' && (
        <LinkButton href={mend} icon={Pencil} wide main>
          {t.mend}
        </LinkButton>
      )}
      <div class="pair">
        {mayEdit && live && !aside && state !== 'RETURNED' && (
          <LinkButton href={mend} icon={Pencil} size="small">
            {t.edit}
          </LinkButton>
        )}
        {mayRepeat(me, shown) && (
          <LinkButton href={to(`/lapor?seperti=${id}`)} icon={Redo2} size="small">
            {t.repeatActivity}
          </LinkButton>
        )}
      </div>
      {live && <Share id={id} shown={shown} published={published ?? false} onServer={onServer} />}
      {onServer && live && detail?.canWithdraw && <Withdrawal id={id} />}
    </>
  );
}

/** One like it can be written by who writes for that team and bidang. */
function mayRepeat(me: SignedIn, { regionCode, field }: Shown): boolean {
  return may(me, 'WRITE_ACTIVITY') && regionCode === me.team.regionCode && me.fields.includes(field);
}

/** Taking a report back needs a reason; the report stays kept. */
function Withdrawal({ id }: { id: string }) {
  const t = useTexts().activity;
  const { outbox, sync } = useEngine();
  const owner = useMe().officer.id;
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');

  async function withdraw() {
    if (reason.trim() === '') {
      setError(t.fillReason);
      return;
    }
    const key = await outbox.withdraw(owner, id, reason.trim());
    void sync.wake();
    offerUndo(t.withdrawn, () => void outbox.takeBack(key));
  }

  return (
    <details class="card">
      <summary>
        <Minus aria-hidden="true" />
        {t.withdraw}
        <ChevronRight aria-hidden="true" />
      </summary>
      <div class="stack">
        <p class="small">{t.withdrawHint}</p>
        <TextArea
          name="reason"
          label={t.withdrawReason}
          rows={2}
          maxLength={1000}
          value={reason}
          error={error || undefined}
          onInput={(event) => {
            setReason(event.currentTarget.value);
            setError('');
          }}
        />
        <Button tone="bad" icon={Minus} onClick={() => void withdraw()}>
          {t.withdraw}
        </Button>
      </div>
    </details>
  );
}
