import { useState } from 'preact/hooks';
import { Failure } from '../shell/Failure';
import { useEngine } from '../shell/context';
import { number } from '../texts/format';
import { Button } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { targetCalls, type TargetLine, type TargetSplit, type Way } from './calls';
import type { TargetData, TargetsShown } from './useTargets';
import { useSaving } from './useSaving';
import { useTargetWords } from './useTargetWords';

interface Props {
  line: TargetLine;
  data: TargetData;
  shown: TargetsShown;
  onDone: () => void;
}

const WAYS: readonly Way[] = ['EQUAL', 'LAST_YEAR', 'VILLAGES'];

/** Shares out a target, shown before it is written: those who have one keep it unless chosen. */
export function SplitPanel({ line, data, shown, onDone }: Props) {
  const t = useTargetWords();
  const { api } = useEngine();
  const [way, setWay] = useState<Way>('EQUAL');
  const [replace, setReplace] = useState<string[]>([]);
  const [turn, setTurn] = useState(0);
  const saving = useSaving();
  const { region, year } = data.page;
  const below = t.below[data.region.tier] ?? '';
  // Each desa counts as one: by their number is evenly.
  const ways = data.region.tier === 'DISTRICT' ? WAYS.filter((each) => each !== 'VILLAGES') : WAYS;
  const asked = useAnswer(
    () => targetCalls(api).split({ region, year }, line.indicator, way, replace),
    [way, replace.join(), line.own?.revision, turn],
  );

  async function write(split: TargetSplit) {
    const lines = split.shares.flatMap((share) =>
      share.share === null
        ? []
        : [
            {
              region: share.region,
              indicator: line.indicator,
              value: share.share,
              baseRevision: share.revision,
            },
          ],
    );
    if (await saving.run(() => shown.put(lines))) onDone();
  }

  const again = () => setTurn(turn + 1);
  return (
    <div class="target-edit stack">
      <h4>{t.splitTitle(`${number(line.own?.value ?? 0)} ${line.unit}`, below)}</h4>
      <div class="chips" role="group">
        {ways.map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={way === each}
            onClick={() => setWay(each)}
          >
            {t.ways[each]}
          </button>
        ))}
      </div>
      {asked.state === 'failed' && <Failure failure={asked.failure} again={again} />}
      {asked.state === 'here' && (
        <Shares
          split={asked.value}
          unit={line.unit}
          replace={replace}
          onReplace={setReplace}
          busy={saving.busy}
          onWrite={() => void write(asked.value)}
        />
      )}
      {saving.failure !== null && <Failure failure={saving.failure} again={again} />}
    </div>
  );
}

interface SharesProps {
  split: TargetSplit;
  unit: string;
  replace: string[];
  onReplace: (regions: string[]) => void;
  busy: boolean;
  onWrite: () => void;
}

function Shares({ split, unit, replace, onReplace, busy, onWrite }: SharesProps) {
  const t = useTargetWords();
  const count = split.shares.filter((share) => share.share !== null).length;
  const left = Number(split.whole) - Number(split.kept) - Number(split.shared);
  const flip = (region: string) =>
    onReplace(replace.includes(region) ? replace.filter((each) => each !== region) : [...replace, region]);
  const set = split.shares.filter((share) => share.value !== null).map((share) => share.region);
  return (
    <>
      {set.length > 1 && (
        <div class="row wrap">
          <Button size="small" onClick={() => onReplace(replace.length < set.length ? set : [])}>
            {replace.length < set.length ? t.replaceAll : t.keepAll}
          </Button>
        </div>
      )}
      <ul class="target-shares">
        {split.shares.map((share) => (
          <li key={share.region}>
            <span class="grow">{share.name}</span>
            {share.value !== null && (
              <label class="choice small">
                <input
                  type="checkbox"
                  checked={replace.includes(share.region)}
                  aria-label={t.replaceOf(share.name)}
                  onChange={() => flip(share.region)}
                />
                {t.replace}
              </label>
            )}
            <span class="num">
              {share.share !== null ? (
                <>
                  {share.value !== null && <s>{number(share.value)}</s>} <b>{number(share.share)}</b> {unit}
                </>
              ) : share.value !== null && !share.open ? (
                `${number(share.value)} ${t.kept}`
              ) : (
                <span class="missing">{t.noShare}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p class="small">
        {left > 0
          ? t.splitLeft(number(left))
          : t.splitSum(
              number(split.shared),
              split.kept === '0' ? '0' : number(split.kept),
              number(split.whole),
            )}
      </p>
      {count > 0 && (
        <div class="row wrap">
          <Button main size="small" disabled={busy} onClick={onWrite}>
            {t.write(number(count))}
          </Button>
        </div>
      )}
    </>
  );
}
