import { useEffect } from 'preact/hooks';
import { useMe } from '../shell/context';
import { useOnline } from '../shell/online';
import { useTexts } from '../texts/texts';
import { useEngine } from '../shell/context';
import type { ActivityDetail, Revision } from '../engine/model';
import type { ReportView } from '../engine/report/reports';
import { useAnswer } from '../ui/hooks';
import { announce } from '../ui/announce';
import { Trail } from '../ui/Trail';
import type { ShownPhoto } from './shown';
import { signOf } from './state';
import { stopsOf } from './stops';
import { useCatalog } from './useTypes';

interface Props {
  view: ReportView | undefined;
  detail: ActivityDetail | null;
  photos: ShownPhoto[];
}

/** Where the report has been, with times, and what lies ahead. */
export function ReportTrail({ view, detail, photos }: Props) {
  const t = useTexts().activity;
  const { team } = useMe();
  const online = useOnline();
  const catalog = useCatalog();
  const revisions = useRevisions(detail);
  useSaid(view ? signOf(view.progress, t.states, team.tier, online).word : null, view?.progress.state);
  const stops = stopsOf({ t, team, online, view, detail, revisions, photos, catalog: catalog ?? null });
  return (
    <section class="stack">
      <h2>{t.trail}</h2>
      <Trail stops={stops} />
    </section>
  );
}

// The state is said when the screen opens and whenever it changes before her eyes, without each step of a photo.
function useSaid(word: string | null, state: string | undefined) {
  useEffect(() => {
    if (word !== null) announce(word);
  }, [state]);
}

// Only a report that was mended has a history worth asking for.
function useRevisions(detail: ActivityDetail | null): Revision[] {
  const { api } = useEngine();
  const id = detail?.id;
  const mended = detail !== null && detail.revision > 1;
  const answer = useAnswer<Revision[]>(
    async () => (id !== undefined && mended ? api.revisions(id) : []),
    [id, detail?.revision],
  );
  return answer.state === 'here' ? answer.value : [];
}
