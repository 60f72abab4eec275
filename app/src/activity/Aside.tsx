import { CircleAlert, Pencil } from 'lucide-preact';
import type { OutboxItem, QueuedText } from '../engine/stored';
import type { ReportView } from '../engine/report/reports';
import { to } from '../router';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { LinkButton } from '../ui/Button';
import { Conflict } from './Conflict';
import { reasonOf } from './state';

/** A report that was set aside: why, in words, and what to do. */
export function Aside({ view }: { view: ReportView }) {
  const t = useTexts().activity;
  const { progress, report } = view;
  if (progress.state !== 'attention') return null;
  const { aside } = progress;
  const text = view.items.find(isText);
  if (aside.why === 'conflict' && text) return <Conflict item={text} stored={aside.stored} />;
  const several = aside.why === 'refused' && aside.errors.length > 1;
  const title = several ? t.states.needsLook : t.states.attention(reasonOf(aside, t.states));
  return (
    <Banner icon={CircleAlert} tone="bad" title={title}>
      <div class="stack">
        {several && (
          <ul>
            {aside.errors.map((error) => (
              <li key={error.field}>{error.detail}</li>
            ))}
          </ul>
        )}
        <LinkButton href={to(`/kegiatan/${report.id}/perbaiki`)} icon={Pencil} size="small">
          {t.mend}
        </LinkButton>
      </div>
    </Banner>
  );
}

function isText(item: OutboxItem): item is QueuedText {
  return item.kind === 'text';
}
