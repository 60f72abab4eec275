import { Dices } from 'lucide-preact';
import { PokjaBadge } from '../activity/PokjaBadge';
import { reviewTeamCalls, type Sample, type SampleQuestion } from '../engine/review/calls';
import { back, replace, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { localDay, monthName, nearDate, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Button, LinkButton } from '../ui/Button';
import { Select } from '../ui/Field';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { reportPath } from './InboxList';
import { isRegency, readSample, samplePath } from './sample';
import { useReviewWords } from './words';
import './review.css';

const EACH = [3, 5, 10, 20];
const MONTHS = 12;

/** Some reports of every kecamatan, drawn by lot from what it approved; the address draws the same ones again. */
export function SampleScreen({ query }: ScreenProps) {
  const all = useTexts();
  const t = useReviewWords();
  const { team } = useMe();
  const thisMonth = localDay(new Date(), team.timeZone).slice(0, 7);
  const asked = readSample(query, team.regionCode, thisMonth);
  const change = (part: Partial<typeof asked>) => replace(samplePath({ ...asked, ...part }));
  const another = () => change({ seed: 1 + Math.floor(Math.random() * 1_000_000) });
  return (
    <Screen
      title={t.sample.title}
      subtitle={monthName(asked.month)}
      leave={{ label: all.shell.back, kind: 'back', onClick: () => back('/periksa') }}
    >
      <p>{t.sample.hint}</p>
      <div class="row wrap sample-choice">
        {team.tier === 'PROVINCE' && (
          <RegencyChoice region={asked.region} onChange={(region) => change({ region })} />
        )}
        <Select
          name="sample-month"
          label={t.sample.month}
          value={asked.month}
          options={monthsWith(asked.month, thisMonth).map((month) => ({
            value: month,
            label: monthName(month),
          }))}
          onChange={(month) => change({ month })}
        />
        <Select
          name="sample-each"
          label={t.sample.each}
          value={String(asked.each)}
          options={EACH.map((each) => ({ value: String(each), label: number(each) }))}
          onChange={(each) => change({ each: Number(each) })}
        />
        <Button icon={Dices} onClick={another}>
          {t.sample.another}
        </Button>
      </div>
      {isRegency(asked.region) ? <Drawn asked={asked} again={another} /> : <WhichRegency />}
    </Screen>
  );
}

/** The kabupaten of a province. */
function RegencyChoice({ region, onChange }: { region: string; onChange: (region: string) => void }) {
  const t = useReviewWords();
  const { api } = useEngine();
  const home = useMe().team.regionCode;
  const answer = useAnswer(() => api.childRegions(home), [home]);
  const known = answer.state === 'here' ? answer.value : [];
  return (
    <Select
      name="sample-regency"
      label={t.sample.regency}
      value={region}
      options={[
        ...(isRegency(region) ? [] : [{ value: region, label: t.sample.choose }]),
        ...known.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={onChange}
    />
  );
}

function WhichRegency() {
  const t = useReviewWords();
  return (
    <div class="card stack">
      <p>{t.sample.which}</p>
      <div class="row wrap">
        <LinkButton href={to('/rekap')}>{t.sample.toRecap}</LinkButton>
      </div>
    </div>
  );
}

function Drawn({ asked, again }: { asked: SampleQuestion; again: () => void }) {
  const all = useTexts();
  const t = useReviewWords();
  const { api } = useEngine();
  const { region, month, each, seed } = asked;
  const answer = useAnswer(() => reviewTeamCalls(api).sample(asked), [region, month, each, seed]);
  return (
    <>
      <small>{t.sample.number(String(seed))}</small>
      {answer.state === 'loading' && <p aria-busy="true">{all.shell.loading}</p>}
      {answer.state === 'failed' && <Failure failure={answer.failure} again={again} />}
      {answer.state === 'here' && answer.value.length === 0 && <p class="empty">{t.sample.none}</p>}
      {answer.state === 'here' &&
        answer.value.map((district) => <District key={district.district} sample={district} />)}
    </>
  );
}

function District({ sample }: { sample: Sample }) {
  const t = useReviewWords();
  return (
    <section class="stack stack-2">
      <h2>{sample.name}</h2>
      <p class="small">{t.sample.of(number(sample.items.length), number(sample.approved))}</p>
      <ul class="card flush inbox-list">
        {sample.items.map((item) => (
          <li key={item.id}>
            <a class="row" href={to(reportPath(item.id))}>
              <PokjaBadge field={item.field} small />
              <span class="grow">
                <b>{item.title}</b>
                <small>
                  {[
                    item.regionName,
                    nearDate(item.startDate),
                    item.photos > 0 ? t.photos(number(item.photos)) : t.noPhotos,
                  ].join(' · ')}
                </small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last months, and the one that was asked for. */
function monthsWith(asked: string, thisMonth: string): string[] {
  const months = lastMonths(thisMonth);
  return months.includes(asked) ? months : [asked, ...months];
}

function lastMonths(thisMonth: string): string[] {
  const [year = 0, month = 1] = thisMonth.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
