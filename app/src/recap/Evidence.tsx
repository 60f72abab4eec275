import { ImageOff, Info, Map as MapIcon, RefreshCw, Rows3 } from 'lucide-preact';
import { PokjaBadge } from '../activity/PokjaBadge';
import { links } from '../engine/api';
import type { ActivityItem, ActivityType } from '../engine/model';
import { useCatalog, typeOf } from '../review/useComparison';
import { EvidenceOnMap } from '../map/EvidenceOnMap';
import { Ways } from '../map/Ways';
import { useMapWords } from '../map/words';
import { back, to } from '../router';
import type { ScreenProps } from '../routes';
import { Failure } from '../shell/Failure';
import { useMe } from '../shell/context';
import { localDay, nearDate, number, plainDate } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { recapPath } from './asking';
import {
  COUNTED,
  isStock,
  readEvidence,
  sameSums,
  valueOf,
  type EvidenceQuestion,
  type Tally,
} from './evidence';
import { periodName } from './period';
import { useEvidence, type EvidenceShown } from './useEvidence';
import './recap.css';
import { type RecapWords, useRecapWords } from './words';

/** The very activities that made a number, with their sums under its own. */
export function Evidence({ query }: ScreenProps) {
  const all = useTexts();
  const t = useRecapWords();
  const map = useMapWords();
  const { team } = useMe();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const question = readEvidence(query, team.regionCode, thisMonth);
  const shown = useEvidence(question);
  const type = typeOf(useCatalog(), question.type ?? question.indicator?.code.split('.')[0] ?? '');
  return (
    <Screen
      title={t.evidence}
      subtitle={about(question, shown, t)}
      leave={{
        label: all.shell.back,
        kind: 'back',
        onClick: () => back(recapPath(question.region, question)),
      }}
    >
      <div class="recap evidence" aria-busy={shown.busy}>
        <Heading question={question} shown={shown} type={type} />
        {isStock(question) && <p class="small">{t.stockEvidence}</p>}
        <Ways
          path="/rekap/bukti"
          query={query}
          ways={[
            ['', map.list, Rows3],
            ['peta', map.map, MapIcon],
          ]}
        />
        {query.get('lihat') === 'peta' && shown.items.length > 0 ? (
          <EvidenceOnMap region={question.region} items={shown.items} />
        ) : (
          <List question={question} shown={shown} type={type} />
        )}
        {shown.failure !== null && <Failure failure={shown.failure} again={shown.again} />}
        {shown.busy && <p>{all.shell.loading}</p>}
        <Agreement shown={shown} />
      </div>
    </Screen>
  );
}

function about(question: EvidenceQuestion, { region }: EvidenceShown, t: RecapWords): string {
  const kind = region && t.kinds[region.kind];
  const place = region ? (kind ? t.place(kind, region.name) : region.name) : '';
  return [
    place,
    question.own && t.ownOnly,
    periodName(question),
    question.tree && t.treeOf(plainDate(question.tree)),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface Props {
  question: EvidenceQuestion;
  shown: EvidenceShown;
  type: ActivityType | undefined;
}

/** The number as it was tapped. */
function Heading({ question, shown, type }: Props) {
  const t = useRecapWords();
  const sums = shown.number;
  if (!sums) return null;
  const indicator = type?.indicators.find((known) => known.code === question.indicator?.code);
  const counted = COUNTED.every((state) => question.states.includes(state));
  return (
    <section class="card stack stack-2">
      <p class="row wrap">
        {question.field && <PokjaBadge field={question.field} small />}
        {type && <b>{type.shortName}</b>}
        {!counted && <span>{question.states.map((state) => t.states[state]).join(', ')}</span>}
      </p>
      <div class="tally">
        {sums.value !== null && (
          <div class="figure">
            <b>{number(sums.value)}</b>
            <span>
              {indicator && `${indicator.unit}, ${indicator.name} `}({isStock(question) ? t.stock : t.flow})
            </span>
          </div>
        )}
        {!isStock(question) && <People sums={sums} />}
      </div>
    </section>
  );
}

function People({ sums }: { sums: Tally }) {
  const t = useRecapWords();
  return (
    <>
      <div class="figure">
        <b>{number(sums.activities)}</b>
        <span>{t.activities}</span>
      </div>
      <div class="figure">
        <b>{number(sums.male + sums.female)}</b>
        <span>
          {t.attendance} · {t.female(number(sums.female))} · {t.male(number(sums.male))}
        </span>
      </div>
    </>
  );
}

function List({ question, shown, type }: Props) {
  const t = useRecapWords();
  if (shown.items.length === 0) {
    return shown.busy || shown.failure !== null ? null : <p>{t.nothingYet}</p>;
  }
  const unit = type?.indicators.find((known) => known.code === question.indicator?.code)?.unit ?? '';
  return (
    <ul class="card flush evidence-list">
      {shown.items.map((item) => (
        <li key={item.id}>
          <a class="row" href={to(`/rekap/laporan/${item.id}`)}>
            <Thumb item={item} />
            <span class="grow">
              <b>{item.title}</b>
              <small>
                {[item.regionName, item.parentRegionName, nearDate(item.startDate), t.states[stateOf(item)]]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <small>
                {t.participants(
                  number(item.participantsMale + item.participantsFemale),
                  number(item.participantsMale),
                  number(item.participantsFemale),
                )}
              </small>
            </span>
            {question.indicator ? (
              <span class="value">
                <b>{number(valueOf(item, question.indicator.code))}</b> <small>{unit}</small>
              </span>
            ) : (
              <PokjaBadge field={item.field} small />
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ state }: ActivityItem): 'SUBMITTED' | 'APPROVED' | 'RETURNED' {
  // Withdrawn reports are in no total and in none of these lists.
  return state === 'WITHDRAWN' ? 'RETURNED' : state;
}

function Thumb({ item }: { item: ActivityItem }) {
  const photo = item.photos.find((candidate) => candidate.held);
  if (!photo) {
    return (
      <span class="thumb none">
        <ImageOff aria-hidden="true" />
      </span>
    );
  }
  return <img class="thumb" loading="lazy" alt="" src={links.photo(photo.sha256, 'thumb')} />;
}

/** That the list makes up the number, said only when it does. */
function Agreement({ shown }: { shown: EvidenceShown }) {
  const t = useRecapWords();
  const { number: told, sums, items, whole, busy } = shown;
  if (!told || items.length === 0 || shown.failure !== null) return null;
  if (!whole) {
    return (
      <div class="stack">
        <p class="small">
          {t.evidenceSome(number(items.length), number(Math.max(told.activities, items.length)))}
        </p>
        <Button disabled={busy} onClick={shown.more}>
          {t.loadMore}
        </Button>
      </div>
    );
  }
  const agrees = sameSums(told, sums);
  if (agrees) return <p class="small">{t.evidenceShown(number(items.length))}</p>;
  return (
    <Banner icon={Info} tone="info" title={t.evidenceOther}>
      <Button size="small" icon={RefreshCw} onClick={() => location.reload()}>
        {t.refresh}
      </Button>
    </Banner>
  );
}
