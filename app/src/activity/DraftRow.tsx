import { Trash2 } from 'lucide-preact';
import type { Draft } from '../engine/stored';
import { to } from '../router';
import { useEngine } from '../shell/context';
import { offerUndo } from '../shell/undo';
import { localDay, nearDate } from '../texts/format';
import { useTexts } from '../texts/texts';
import { IconButton } from '../ui/Button';
import { PhotoView } from './PhotoView';
import { PokjaBadge } from './PokjaBadge';
import { StateSign } from './StateSign';
import { useTypes } from './useTypes';

/** A report that is still being written: one tap goes on, another takes it away. */
export function DraftRow({ draft }: { draft: Draft }) {
  const t = useTexts().activity;
  const { drafts } = useEngine();
  const type = useTypes()?.find((known) => known.code === draft.form.typeCode);
  const photo = draft.form.photos[0];
  const title = draft.form.title || type?.shortName || t.report;

  async function remove() {
    const removed = await drafts.remove(draft.id);
    if (removed) offerUndo(t.draftRemoved, () => drafts.save(removed));
  }

  return (
    <li class="with-action">
      <a class="row report-row grow" href={to(`/lapor/${draft.id}/${draft.step}`)}>
        {photo ? (
          <PhotoView class="thumb" sha256={photo.sha256} size="thumb" alt="" held={false} />
        ) : (
          draft.form.field && <PokjaBadge field={draft.form.field} />
        )}
        <div class="grow stack stack-1">
          <h3>{title}</h3>
          <StateSign progress={{ state: 'saved' }} />
          <p class="small">
            {draft.form.regionName && `${draft.form.regionName} · `}
            {nearDate(localDay(draft.changedAt))}
          </p>
        </div>
      </a>
      <IconButton icon={Trash2} label={t.removeNamed(title)} onClick={() => void remove()} />
    </li>
  );
}
