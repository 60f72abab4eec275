import { Users } from 'lucide-preact';
import { may } from '../../engine/session';
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
import { countNarrowed, filterPath, readFilter } from './filter';
import { Filters } from './Filters';
import { ListActions } from './ListActions';
import { MemberBook } from './MemberBook';
import { Rows } from './Rows';
import { Table } from './Table';

/** The officers of her team and of those below; of colleagues only names and offices. */
export function Officers({ query }: ScreenProps) {
  const t = useOfficerWords();
  const { shell } = useTexts();
  const me = useMe();
  const calls = useCalls();
  const wide = useWide();
  const home = homeOf(me);
  const sees = may(me, 'VIEW_OFFICERS');
  const filter = readFilter(query, home);
  const pages = usePages((after) => calls.list(filter, after), [filterPath(filter, home)]);
  const { items, next, busy, failure, more } = pages;
  const List = wide ? Table : Rows;
  const narrowed = filter.q !== '' || countNarrowed(filter, home) > 0;
  return (
    <Screen
      title={sees ? t.title : t.colleagues}
      subtitle={sees ? t.subtitle : me.team.name}
      aside={wide && <ListActions />}
      {...(sees ? {} : { leave: { label: shell.back, kind: 'back', onClick: () => back('/akun') } })}
    >
      <div class="officers" aria-busy={busy}>
        {!wide && <ListActions />}
        <Filters filter={filter} home={home} sees={sees} onFilter={(to) => replace(filterPath(to, home))} />
        {sees && <MemberBook region={filter.region} />}
        {items.length > 0 && <List officers={items} sees={sees} />}
        {items.length === 0 && busy && <p>{shell.loading}</p>}
        {items.length === 0 && !busy && failure === null && (
          <div class="nobody">
            <Users aria-hidden="true" />
            <p>{narrowed ? t.nobodyFound : t.nobody}</p>
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
