import { CheckCheck, Dices, RefreshCw, SearchX, WifiOff } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityItem, Tier, Verdict } from '../engine/model';
import { may } from '../engine/session';
import { to } from '../router';
import { useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { moment, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button, IconButton, LinkButton } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { countByField, EVERYTHING, type InboxFilter } from './inbox';
import { CarriedLine } from './CarriedLine';
import { ChosenBar } from './ChosenBar';
import type { Decision } from './decisions';
import { InboxFilters } from './InboxFilters';
import { ChoosingList, InboxList, Recent } from './InboxList';
import { Notices } from './Notices';
import { useCarrying, type CarryingShown } from './useCarrying';
import type { DecisionsShown } from './useDecisions';
import type { useInbox } from './useInbox';
import { useWide } from '../ui/useWide';
import { useReviewWords } from './words';

interface Props {
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
  inbox: ReturnType<typeof useInbox>;
  /** What waits, without what she has decided about. */
  items: ActivityItem[];
  decisions: DecisionsShown;
  oldestFirst: boolean;
  onOldestFirst: (oldest: boolean) => void;
  current: string | undefined;
  onOpen: (id: string) => void;
}

/** The inbox: how many wait, which of them, and several of them at once. */
export function WaitingList(props: Props) {
  const t = useReviewWords();
  const { inbox, items, filter, decisions, onOpen } = props;
  const [chosen, setChosen] = useState<Set<string> | null>(null);
  const me = useMe();
  const counts = useCounts(props);
  const carrying = useCarrying(inbox);
  const onLink = (id: string, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };

  function decideChosen(verdict: Verdict, note: string | null) {
    const judged = items.filter((item) => chosen?.has(item.id));
    setChosen(null);
    const count = number(judged.length);
    void decisions.decide(
      judged.map((item) => decided(item, verdict, note)),
      verdict === 'APPROVED' ? t.saidSeveral(count) : t.saidSeveralReturned(count),
    );
  }

  return (
    <Frame
      {...props}
      foot={
        chosen && <ChosenBar items={items} chosen={chosen} onChosen={setChosen} onDecide={decideChosen} />
      }
    >
      <Notices decisions={decisions} onSee={onOpen} />
      <Offline inbox={inbox} carrying={carrying.carrying} />
      <CarriedLine inbox={inbox} shown={carrying} />
      <InboxFilters
        filter={filter}
        onFilter={props.onFilter}
        counts={counts}
        oldestFirst={props.oldestFirst}
        onOldestFirst={inbox.next === null ? props.onOldestFirst : undefined}
        choosing={chosen !== null}
        onChoosing={items.length > 0 ? (choosing) => setChosen(choosing ? new Set() : null) : undefined}
      />
      {items.length === 0 && (
        <Nothing {...props} loading={inbox.state === 'loading'} failed={inbox.state === 'failed'} />
      )}
      {items.length > 0 &&
        (chosen ? (
          <ChoosingList
            items={items}
            chosen={chosen}
            onChoose={(id, on) => setChosen(changed(chosen, id, on))}
          />
        ) : (
          <InboxList items={items} current={props.current} onOpen={onLink} />
        ))}
      {inbox.next !== null && (
        <Button size="small" disabled={inbox.state === 'loading'} onClick={inbox.loadMore}>
          {t.loadMore}
        </Button>
      )}
      {may(me, 'SAMPLE_ACTIVITY') && samplesAt(me.team.tier) && (
        <LinkButton size="small" tone="quiet" icon={Dices} href={to('/periksa/contoh')}>
          {t.sample.open}
        </LinkButton>
      )}
      <Recent entries={decisions.entries} onOpen={onLink} />
    </Frame>
  );
}

/** A kecamatan sees everything of its desa anyway. */
function samplesAt(tier: Tier): boolean {
  return tier !== 'DISTRICT' && tier !== 'VILLAGE';
}

function changed(chosen: Set<string>, id: string, on: boolean): Set<string> {
  const next = new Set(chosen);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

/** The counts of all bidang, also while the list shows one of them. */
function useCounts({ filter, inbox, items }: Props) {
  const last = useRef<ReturnType<typeof countByField> | null>(null);
  if (filter.field === null && inbox.state === 'here')
    last.current = inbox.next === null ? countByField(items) : null;
  return last.current;
}

function Frame(props: Props & { foot: ComponentChildren; children: ComponentChildren }) {
  const { inbox, items, foot, children } = props;
  const t = useReviewWords();
  const wide = useWide();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wide) return;
    document.title = `${t.title} · Jejak PKK`;
    title.current?.focus({ preventScroll: true });
  }, [wide]);
  const count = number(items.length);
  const waiting =
    items.length === 0 ? undefined : inbox.next === null ? t.waiting(count) : t.waitingMore(count);
  const reload = <IconButton icon={RefreshCw} label={t.reload} onClick={inbox.reload} />;
  if (!wide) {
    return (
      <Screen title={t.title} subtitle={waiting} aside={reload} foot={foot}>
        {children}
      </Screen>
    );
  }
  return (
    <section class="waiting" aria-busy={inbox.state === 'loading'}>
      <div class="row">
        <h1 class="grow" ref={title} tabIndex={-1}>
          {t.title}
        </h1>
        <span class="small">{waiting}</span>
        {reload}
      </div>
      {children}
      {foot && <div class="chosen-bar">{foot}</div>}
    </section>
  );
}

function Offline({ inbox, carrying }: Pick<Props, 'inbox'> & Pick<CarryingShown, 'carrying'>) {
  const t = useReviewWords();
  const zone = useMe().team.timeZone;
  if (inbox.state !== 'failed') return null;
  if (inbox.seenAt === null) return <Failure failure={inbox.failure} again={inbox.reload} />;
  return (
    <Banner icon={WifiOff} title={t.offlineTitle}>
      {carrying ? t.carry.offline : t.offlineList(moment(inbox.seenAt, zone))}
    </Banner>
  );
}

function decided(item: ActivityItem, verdict: Verdict, note: string | null): Decision {
  const { id, revision, title, regionName, state } = item;
  return { id, revision, verdict, note, publish: false, title, regionName, seen: state };
}

/** Why there is nothing to see: all done, or nothing that matches. */
export function Nothing(props: {
  filter: InboxFilter;
  loading: boolean;
  failed?: boolean;
  onFilter: (filter: InboxFilter) => void;
}) {
  const all = useTexts();
  const t = useReviewWords();
  if (props.loading) return <p class="empty">{all.shell.loading}</p>;
  if (props.failed) return null;
  const { field, region, words } = props.filter;
  if (field ?? region ?? words) {
    return (
      <div class="empty stack">
        <SearchX aria-hidden="true" />
        <h2>{t.noneFound}</h2>
        <p>{t.noneFoundHint}</p>
        <Button size="small" onClick={() => props.onFilter(EVERYTHING)}>
          {t.seeAll}
        </Button>
      </div>
    );
  }
  return (
    <div class="empty stack">
      <CheckCheck aria-hidden="true" />
      <h2>{t.allDone}</h2>
      <p>{t.allDoneHint}</p>
    </div>
  );
}
