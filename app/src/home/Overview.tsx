import { ChevronRight, WifiOff } from 'lucide-preact';
import { MapOfRegion } from '../map/MapOfRegion';
import { recapPath } from '../recap/asking';
import { Headline } from '../recap/Headline';
import { preset, type Period } from '../recap/period';
import { PhotosStrip } from '../recap/PhotosStrip';
import { asOf } from '../recap/place';
import { PokjaCard } from '../recap/PokjaCard';
import '../recap/recap.css';
import { ResultsCard } from '../recap/ResultsCard';
import { SilentCard } from '../recap/SilentCard';
import { useRecap } from '../recap/useRecap';
import { useRecapWords } from '../recap/words';
import { to } from '../router';
import { useMe } from '../shell/context';
import { TargetCard } from '../target/TargetCard';
import { localDay, moment, monthName } from '../texts/format';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { useWide } from '../ui/useWide';

/** What a leader looks at every morning: the running month as the recap tells it, in short. */
export function Overview() {
  const t = useTexts();
  const recap = useRecapWords();
  const { team } = useMe();
  const wide = useWide();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const period: Period = preset('month', thisMonth);
  const { data, failure, busy } = useRecap(team.regionCode, period, thisMonth);
  if (!data) return busy ? <p class="small">{t.shell.loading}</p> : null;
  const shown = { data, period, thisMonth };
  return (
    <section class="recap" aria-labelledby="month-of-region" aria-busy={busy}>
      <div>
        <h2 id="month-of-region">{t.home.monthOf(monthName(thisMonth), team.name)}</h2>
        {failure === null ? (
          <p class="small">{asOf(data.asOf, team.timeZone, recap)}</p>
        ) : (
          <p class="row small">
            <WifiOff aria-hidden="true" />
            {recap.seenAt(moment(data.asOf, team.timeZone))}
          </p>
        )}
      </div>
      <Headline {...shown} />
      <div class="columns long">
        <div class="stack">
          {wide && <MapOfRegion {...shown} />}
          <PokjaCard {...shown} />
          <SilentCard {...shown} />
        </div>
        <div class="stack">
          <TargetCard code={team.regionCode} period={period} thisMonth={thisMonth} />
          <ResultsCard {...shown} />
        </div>
      </div>
      {!wide && <MapOfRegion {...shown} />}
      <PhotosStrip {...shown} />
      <LinkButton iconAfter={ChevronRight} href={to(recapPath(team.regionCode, period))}>
        {t.home.wholeRecap}
      </LinkButton>
    </section>
  );
}
