import { useEffect, useState } from 'preact/hooks';
import type { ActivityDetail } from '../engine/model';
import { back } from '../router';
import type { ScreenProps } from '../routes';
import { HandedLine } from '../rescue/HandedLine';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { longDate } from '../texts/format';
import { useTexts } from '../texts/texts';
import { useLive, useValue } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { NoticeOffer } from '../notice/NoticeOffer';
import { Actions } from './Actions';
import './activity.css';
import { Aside } from './Aside';
import { Facts, StoryCard } from './Facts';
import { Hero } from './Hero';
import { shownOf, shownOfDetail, type Shown } from './shown';
import { ReportTrail } from './ReportTrail';

/** One report: its photos and numbers, where it has been, and what can be done with it now. */
export function OneReport({ params }: ScreenProps) {
  const id = params.id ?? '';
  const t = useTexts();
  const { notices, reports } = useEngine();
  const owner = useMe().officer.id;
  const changed = useLive(() => notices.countUnread(owner), [owner]);
  useEffect(() => void notices.markRead(owner, id), [owner, id, changed]);
  const view = useLive(async () => ({ found: await reports.find(id) }), [id]);
  const { detail, failure, again } = useDetail(id, view?.found?.report.revision);
  if (!view) return null;
  const leave = { label: t.shell.back, kind: 'back' as const, onClick: () => back('/kegiatan') };
  const shown = view.found ? shownOf(view.found, detail) : detail && shownOfDetail(detail);
  if (!shown) {
    return (
      <Screen title={t.activity.trail} leave={leave} narrow>
        {failure === null ? (
          <p>{t.shell.loading}</p>
        ) : (
          <>
            <p>{t.activity.gone}</p>
            <Failure failure={failure} again={again} />
          </>
        )}
      </Screen>
    );
  }
  return (
    <Screen
      title={shown.title}
      subtitle={when(shown)}
      leave={leave}
      narrow
      above={shown.photos.length > 0 ? <Hero photos={shown.photos} title={shown.title} /> : undefined}
    >
      {view.found && <Aside view={view.found} />}
      {view.found && <NoticeOffer progress={view.found.progress} />}
      <Facts shown={shown} />
      <ReportTrail view={view.found} detail={detail} photos={shown.photos} />
      {view.found && <HandedLine view={view.found} />}
      {shown.story && <StoryCard story={shown.story} />}
      <Actions id={id} view={view.found} detail={detail} shown={shown} />
    </Screen>
  );
}

function when({ startDate, endDate, startTime }: Shown): string {
  const days =
    endDate && endDate !== startDate ? `${longDate(startDate)} – ${longDate(endDate)}` : longDate(startDate);
  return startTime ? `${days} · ${startTime.slice(0, 5).replace(':', '.')}` : days;
}

/** The whole report from the server, asked anew whenever a newer revision or state is known. */
function useDetail(id: string, revision: number | undefined) {
  const { feed, db } = useEngine();
  const me = useMe();
  const changes = useValue(feed.changes);
  const [tries, setTries] = useState(0);
  const [detail, setDetail] = useState<ActivityDetail | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const kept = useLive(async () => (await db.reports.get(id))?.detail ?? null, [id]);
  useEffect(() => {
    let wanted = true;
    if (revision === 0) return; // the server has never seen it
    feed.refresh(me, id).then(
      (fresh) => {
        if (!wanted) return;
        setDetail(fresh);
        setFailure(null);
      },
      (reason: unknown) => wanted && setFailure(reason),
    );
    return () => {
      wanted = false;
    };
  }, [id, revision, changes, tries]);
  return { detail: detail ?? kept ?? null, failure, again: () => setTries(tries + 1) };
}
