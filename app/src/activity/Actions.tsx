import { ChevronRight, MessageCircle, Minus, Pencil, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { links } from '../engine/api';
import type { ActivityDetail } from '../engine/model';
import type { ReportView } from '../engine/report/reports';
import { to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { offerUndo } from '../shell/undo';
import { useTexts } from '../texts/texts';
import { Button, LinkButton } from '../ui/Button';
import { TextArea } from '../ui/Field';

interface Props {
  id: string;
  title: string;
  view: ReportView | undefined;
  detail: ActivityDetail | null;
}

/** What she can do with this report now. */
export function Actions({ id, title, view, detail }: Props) {
  const t = useTexts().activity;
  const state = view ? view.report.state : detail?.state;
  const published = view ? view.report.published : detail?.published;
  // Before the first answer of the server a report is hers alone; afterwards the server tells.
  const mayEdit = detail ? detail.canEdit : view !== undefined;
  const live = state !== 'WITHDRAWN';
  // What was set aside has its own way on, right at the top.
  const aside = view?.progress.state === 'attention';
  const onServer = state !== null && state !== undefined;
  const mend = to(`/kegiatan/${id}/perbaiki`);
  const page = location.origin + links.publicPage(id);
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
        {published && (
          <LinkButton
            href={`https://wa.me/?text=${encodeURIComponent(`${title}\n${page}`)}`}
            icon={MessageCircle}
            size="small"
            newTab
          >
            {t.sendToWhatsApp}
          </LinkButton>
        )}
        {onServer && (
          <LinkButton href={links.pdf(id)} icon={Printer} size="small" newTab>
            {t.print}
          </LinkButton>
        )}
      </div>
      {onServer && live && detail?.canWithdraw && <Withdrawal id={id} />}
    </>
  );
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
