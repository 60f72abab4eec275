import { ChevronRight, History, Undo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { recapPath } from '../recap/asking';
import type { Period } from '../recap/period';
import { navigate, to } from '../router';
import { useMe } from '../shell/context';
import { localDay, longDate } from '../texts/format';
import { Banner } from '../ui/Banner';
import { Button, LinkButton } from '../ui/Button';
import { Field } from '../ui/Field';
import { usePeriodWords } from './words';

interface Props {
  region: string;
  period: Period;
}

/** Chooses a day whose knowledge the recap shows. */
export function KnownOn({ region, period }: Props) {
  const t = usePeriodWords();
  const today = localDay(new Date(), useMe().team.timeZone);
  const [day, setDay] = useState(period.known ?? '');
  const [error, setError] = useState<string>();
  if (period.tree !== undefined || region.length < 'nn.nn'.length) return null;
  return (
    <details>
      <summary class="small">
        <History aria-hidden="true" />
        {t.known}
        <ChevronRight aria-hidden="true" />
      </summary>
      <form
        class="stack stack-2"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (day === '' || day > today) setError(t.knownPast);
          else navigate(recapPath(region, { ...period, known: day }));
        }}
      >
        <Field
          name="known-on"
          type="date"
          label={t.knownDay}
          hint={t.knownHint}
          max={today}
          value={day}
          error={error}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        <Button submit size="small">
          {t.knownShow}
        </Button>
      </form>
    </details>
  );
}

/** Says as clearly as can be that these figures are of an earlier day. */
export function KnownBanner({ region, period }: Props) {
  const t = usePeriodWords();
  if (period.known === undefined) return null;
  const { from, to: until } = period;
  return (
    <Banner icon={History} tone="info" title={t.knownBanner(longDate(period.known))}>
      <p>{t.knownBannerHint}</p>
      <LinkButton size="small" icon={Undo2} href={to(recapPath(region, { from, to: until }))}>
        {t.knownBack}
      </LinkButton>
    </Banner>
  );
}
