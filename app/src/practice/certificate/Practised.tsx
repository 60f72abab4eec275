import { Award, ChevronRight } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Page, PractisedCounts, PractisedOfficer } from '../../engine/model';
import { back, to } from '../../router';
import type { ScreenProps } from '../../routes';
import { useEngine, useMe } from '../../shell/context';
import { Failure } from '../../shell/Failure';
import { nearDate, number } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { useAnswer } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import '../practice.css';
import { usePracticeWords } from '../words';

// A kecamatan has few enough officers to name them; above it the numbers lead on.
const NAMED_FROM = 8;

/** Which officers have practised: numbers by region, and in a kecamatan the names. */
export function Practised({ query }: ScreenProps) {
  const t = usePracticeWords().practised;
  const { shell } = useTexts();
  const { api } = useEngine();
  const region = query.get('region') ?? useMe().team.regionCode;
  const [tries, setTries] = useState(0);
  const counts = useAnswer(() => api.practised(region), [region, tries]);
  return (
    <Screen
      title={t.title}
      subtitle={counts.state === 'here' ? counts.value.regionName : undefined}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/akun') }}
      narrow
    >
      {counts.state === 'loading' && <p>{shell.loading}</p>}
      {counts.state === 'failed' && <Failure failure={counts.failure} again={() => setTries(tries + 1)} />}
      {counts.state === 'here' && <Counts key={region} counts={counts.value} />}
    </Screen>
  );
}

function Counts({ counts }: { counts: PractisedCounts }) {
  const t = usePracticeWords().practised;
  const { officers, practised, regionCode } = counts;
  return (
    <>
      <section class="card stack stack-2">
        <p class="figure">
          <b>{number(practised)}</b>
          <span>{t.of(number(officers))}</span>
        </p>
        <Part practised={practised} officers={officers} />
      </section>
      {regionCode.length >= NAMED_FROM ? <Names region={regionCode} /> : <Children counts={counts} />}
    </>
  );
}

function Children({ counts }: { counts: PractisedCounts }) {
  const t = usePracticeWords().practised;
  if (counts.children.length === 0) return <p>{t.nobody}</p>;
  return (
    <ul class="card flush">
      {counts.children.map((child) => (
        <li key={child.regionCode}>
          <a
            class="row plain-link practised"
            href={to(`/sudah-latihan?region=${child.regionCode}`)}
            aria-disabled={child.regionCode === counts.regionCode}
          >
            <span class="grow">
              <b>{child.regionCode === counts.regionCode ? t.ownTeam : child.regionName}</b>
              <span class="small">{t.some(number(child.practised), number(child.officers))}</span>
              <Part practised={child.practised} officers={child.officers} />
            </span>
            <ChevronRight aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Part({ practised, officers }: { practised: number; officers: number }) {
  const part = officers === 0 ? 0 : Math.round((100 * practised) / officers);
  return (
    <div class="bar" aria-hidden="true">
      <i style={{ width: `${part}%` }} />
    </div>
  );
}

/** Team by team, who has and who has not. */
function Names({ region }: { region: string }) {
  const t = usePracticeWords().practised;
  const { shell } = useTexts();
  const { items, next, failure, more } = useOfficers(region);
  return (
    <>
      {byTeam(items).map(([code, officers]) => (
        <section class="stack" key={code}>
          <h2>{officers[0]?.regionName}</h2>
          <ul class="card flush">
            {officers.map((officer) => (
              <li key={officer.officer}>
                <Name officer={officer} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {failure !== null && <Failure failure={failure} again={more} />}
      {items.length === 0 && failure === null && <p>{next === null ? t.nobody : shell.loading}</p>}
      {items.length > 0 && next !== null && failure === null && (
        <Button size="small" onClick={more}>
          {t.more}
        </Button>
      )}
    </>
  );
}

function Name({ officer: { name, title, certificate } }: { officer: PractisedOfficer }) {
  const t = usePracticeWords().practised;
  const who = (
    <span class="grow">
      <b>{name}</b>
      <span class="small">{title}</span>
    </span>
  );
  if (certificate === null) {
    return (
      <div class="row wrap practised">
        {who}
        <span class="missing small">{t.notYet}</span>
      </div>
    );
  }
  return (
    <a class="row wrap plain-link practised" href={to(`/sertifikat/${certificate.id}`)}>
      {who}
      <span class="state approved">
        <Award aria-hidden="true" />
        <span>{t.done(nearDate(certificate.finishedOn))}</span>
      </span>
    </a>
  );
}

/** Page after page, as far as she asks. */
function useOfficers(region: string) {
  const { api } = useEngine();
  const [items, setItems] = useState<PractisedOfficer[]>([]);
  const [next, setNext] = useState<string | null>('');
  const [failure, setFailure] = useState<unknown>(null);

  function take(page: Page<PractisedOfficer>) {
    setItems((before) => [...before, ...page.items]);
    setNext(page.next);
  }
  function more() {
    setFailure(null);
    api.practisedOfficers(region, next ?? '').then(take, setFailure);
  }
  useEffect(more, []);
  return { items, next, failure, more };
}

function byTeam(officers: PractisedOfficer[]): [string, PractisedOfficer[]][] {
  const teams = new Map<string, PractisedOfficer[]>();
  for (const officer of officers) {
    teams.set(officer.regionCode, [...(teams.get(officer.regionCode) ?? []), officer]);
  }
  return [...teams];
}
