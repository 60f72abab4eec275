import { ChevronLeft, ChevronRight, Maximize } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { useKeys } from '../../ui/useKeys';
import { back } from '../../router';
import type { ScreenProps } from '../../routes';
import { Failure } from '../../shell/Failure';
import { useMe } from '../../shell/context';
import { localDay } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { Button, IconButton } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { Steps } from '../../ui/Steps';
import { recapPath } from '../asking';
import { periodName, readPeriod } from '../period';
import { asOf, placeName } from '../place';
import { useRecap } from '../useRecap';
import { useRecapWords } from '../words';
import { slidesOf } from './slides';
import './stage.css';

const LOOK_EVERY_MS = 60_000;

/** The recap for a projector: one thing at a time, large, with the keys of a presenter; the figures stay live. */
export function Stage({ query }: ScreenProps) {
  const t = useRecapWords();
  const { shell } = useTexts();
  const { team } = useMe();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const period = readPeriod(query, thisMonth);
  const code = query.get('region') ?? team.regionCode;
  const { data, failure, again } = useRecap(code, period, thisMonth);
  const [at, setAt] = useState(0);
  const slides = data ? slidesOf(data) : [];
  const now = Math.min(at, Math.max(0, slides.length - 1));
  const next = () => setAt(Math.min(now + 1, slides.length - 1));
  const previous = () => setAt(Math.max(now - 1, 0));
  const leave = () => back(recapPath(code, period));
  useKeys({
    ArrowRight: next,
    PageDown: next,
    ArrowLeft: previous,
    PageUp: previous,
    Escape: document.fullscreenElement ? undefined : leave,
  });
  useEffect(() => {
    const timer = setInterval(again, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const Slide = slides[now];
  return (
    <Screen
      title={data ? `${placeName(data.region, t)}, ${periodName(period)}` : t.title}
      subtitle={data ? asOf(data.asOf, team.timeZone, t) : undefined}
      leave={{ label: t.stage.leave, kind: 'close', onClick: leave }}
      aside={<WholeScreen label={t.stage.wide} />}
      foot={
        slides.length > 1 && (
          <>
            <Button icon={ChevronLeft} disabled={now === 0} onClick={previous}>
              {t.stage.previous}
            </Button>
            <Button main iconAfter={ChevronRight} disabled={now === slides.length - 1} onClick={next}>
              {t.stage.next}
            </Button>
          </>
        )
      }
    >
      {slides.length > 1 && (
        <Steps done={now + 1} of={slides.length} label={t.stage.at(now + 1, slides.length)} />
      )}
      {data && Slide ? (
        <div class="stage" aria-live="polite">
          <Slide data={data} />
        </div>
      ) : failure === null ? (
        <p>{shell.loading}</p>
      ) : (
        <Failure failure={failure} again={again} />
      )}
    </Screen>
  );
}

function WholeScreen({ label }: { label: string }) {
  if (!document.fullscreenEnabled) return null;
  return (
    <IconButton
      icon={Maximize}
      label={label}
      onClick={() =>
        void (document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen())
      }
    />
  );
}
