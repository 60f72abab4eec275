import { ChevronRight, FilePlus, Map, PencilLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Region } from '../engine/model';
import { SearchBox } from '../officers/SearchBox';
import { replace, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { Changes } from './change/Changes';
import './region.css';
import { useRegionWords } from './useRegionWords';

/** The tree below her own region, and what changes in it. */
export function Regions({ query }: ScreenProps) {
  const t = useRegionWords();
  const me = useMe();
  const code = query.get('region') ?? me.team.regionCode;
  const [words, setWords] = useState('');
  return (
    <Screen title={t.title} subtitle={t.subtitle}>
      <div class="region-columns">
        <section class="stack">
          <SearchBox label={t.search} hint={t.searchHint} words={words} onWords={setWords} />
          {words.trim() ? <Found words={words} /> : <Below key={code} code={code} />}
        </section>
        <section class="stack">
          <div class="region-actions">
            <LinkButton main icon={PencilLine} href={to(`/wilayah/ubah?region=${code}`)}>
              {t.change}
            </LinkButton>
            <LinkButton icon={FilePlus} href={to('/wilayah/daftar')}>
              {t.renewal}
            </LinkButton>
            {me.topTeam && (
              <LinkButton icon={Map} href={to('/wilayah/peta')}>
                {t.map}
              </LinkButton>
            )}
          </div>
          <Changes />
        </section>
      </div>
    </Screen>
  );
}

function Found({ words }: { words: string }) {
  const t = useRegionWords();
  const me = useMe();
  const { api } = useEngine();
  const [turn, setTurn] = useState(0);
  const found = useAnswer(() => api.searchRegions(words.trim()), [words, turn]);
  if (found.state === 'failed') return <Failure failure={found.failure} again={() => setTurn(turn + 1)} />;
  if (found.state === 'loading') return <p>{useTexts().shell.loading}</p>;
  const own = found.value.filter(({ code }) => isBelow(me.team.regionCode, code));
  return own.length === 0 ? <p>{t.nothingFound}</p> : <List regions={own} withPath />;
}

function Below({ code }: { code: string }) {
  const t = useRegionWords();
  const { shell } = useTexts();
  const { api } = useEngine();
  const me = useMe();
  const [turn, setTurn] = useState(0);
  const asked = useAnswer(async () => {
    const region = await api.region(code);
    const [children, above] = await Promise.all([
      region.tier === 'VILLAGE' ? [] : api.childRegions(region.code),
      Promise.all(codesAbove(me.team.regionCode, region.code).map((one) => api.region(one))),
    ]);
    return { region, children, above };
  }, [code, turn]);
  if (asked.state === 'failed') return <Failure failure={asked.failure} again={() => setTurn(turn + 1)} />;
  if (asked.state === 'loading') return <p>{shell.loading}</p>;
  const { region, children, above } = asked.value;
  return (
    <div class="stack">
      <nav aria-label={t.title}>
        <ol class="crumbs">
          {above.map((one) => (
            <li key={one.code}>
              <a href={to(`/wilayah?region=${one.code}`)}>{nameOf(t, one)}</a>
              <ChevronRight aria-hidden="true" />
            </li>
          ))}
          <li>
            <b>{nameOf(t, region)}</b> <span class="small">{region.code}</span>
          </li>
        </ol>
      </nav>
      {children.length > 0 && <List regions={children} label={t.below} />}
    </div>
  );
}

function List({ regions, label, withPath }: { regions: Region[]; label?: string; withPath?: boolean }) {
  const t = useRegionWords();
  return (
    <ul class="card flush region-list" aria-label={label ?? t.title}>
      {regions.map((region) => (
        <li key={region.code}>
          <a
            class="row"
            href={to(`/wilayah?region=${region.code}`)}
            onClick={(event) => {
              event.preventDefault();
              replace(`/wilayah?region=${region.code}`);
            }}
          >
            <span class="grow">
              <b>{nameOf(t, region)}</b>
              {withPath && region.path && <small>{region.path}</small>}
            </span>
            <span class="small">{region.code}</span>
            <ChevronRight aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function nameOf(t: ReturnType<typeof useRegionWords>, region: Region): string {
  return t.place(t.kinds[region.kind] ?? '', region.name);
}

function isBelow(home: string, code: string): boolean {
  return home === 'ID' || code === home || code.startsWith(`${home}.`);
}

function codesAbove(home: string, code: string): string[] {
  const parts = code === 'ID' ? [] : code.split('.');
  const all = ['ID', ...parts.map((_, index) => parts.slice(0, index + 1).join('.'))];
  return all.filter((one) => one !== code && isBelow(home, one));
}
