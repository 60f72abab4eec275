import { ExternalLink, Eye, EyeOff } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ActivityDetail } from '../engine/model';
import { NoAnswer, Refusal } from '../engine/api';
import { useEngine } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Button, LinkButton } from '../ui/Button';
import { Complaint } from '../ui/Field';
import { useReviewWords } from './words';

/** Whether everyone may see an approved report, and the way to change it. */
export function Publication({ report, onChanged }: { report: ActivityDetail; onChanged: () => void }) {
  const all = useTexts();
  const t = useReviewWords();
  const { api } = useEngine();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function publish(published: boolean) {
    setBusy(true);
    setError(undefined);
    try {
      await api.publish(report.id, published);
      onChanged();
    } catch (failure) {
      if (failure instanceof NoAnswer) setError(`${all.shell.noAnswer}. ${t.notPublished}`);
      else setError((failure instanceof Refusal && failure.detail) || t.notPublished);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section class="card stack publication" aria-label={t.forAll}>
      <p class="row">
        {report.published ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        <b class="grow">{report.published ? t.forAllNow : t.forAllNot}</b>
      </p>
      {!report.published && <p class="small">{t.reminder}</p>}
      <div class="row wrap">
        {report.canPublish && (
          <Button size="small" disabled={busy} onClick={() => void publish(!report.published)}>
            {report.published ? t.unpublish : t.publish}
          </Button>
        )}
        {report.published && (
          <LinkButton size="small" icon={ExternalLink} href={report.publicUrl} newTab>
            {t.publicPage}
          </LinkButton>
        )}
      </div>
      <Complaint name="publication" error={error} />
    </section>
  );
}
