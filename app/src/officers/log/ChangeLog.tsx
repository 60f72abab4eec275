import { History } from 'lucide-preact';
import { back, replace } from '../../router';
import type { ScreenProps } from '../../routes';
import { useMe } from '../../shell/context';
import { Failure } from '../../shell/Failure';
import { useTexts } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { useWide } from '../../ui/useWide';
import { homeOf } from '../naming';
import '../officers.css';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import { usePages } from '../usePages';
import { logPath, readLogFilter } from './filter';
import { LogFilters } from './LogFilters';
import { LogRows } from './LogRows';
import { LogTable } from './LogTable';

/** Who did what to whom, in her team and those below; it is only added to, never changed. */
export function ChangeLog({ query }: ScreenProps) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const calls = useCalls();
  const wide = useWide();
  const home = homeOf(useMe());
  const filter = readLogFilter(query, home, Object.keys(t.log.acts));
  const { items, next, busy, failure, more } = usePages(
    (after) => calls.log(filter, after),
    [logPath(filter, home)],
  );
  const List = wide ? LogTable : LogRows;
  return (
    <Screen
      title={t.log.title}
      subtitle={t.log.subtitle}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/pengurus') }}
    >
      <div class="officers" aria-busy={busy}>
        <LogFilters filter={filter} home={home} onFilter={(to) => replace(logPath(to, home))} />
        {items.length > 0 && <List entries={items} />}
        {items.length === 0 && busy && <p>{shell.loading}</p>}
        {items.length === 0 && !busy && failure === null && (
          <div class="nobody">
            <History aria-hidden="true" />
            <p>{logPath(filter, home) === '/catatan' ? t.log.nothingYet : t.log.nothing}</p>
          </div>
        )}
        {failure !== null && <Failure failure={failure} again={more} />}
        {items.length > 0 && next !== null && failure === null && (
          <Button disabled={busy} onClick={more}>
            {t.more}
          </Button>
        )}
      </div>
    </Screen>
  );
}
