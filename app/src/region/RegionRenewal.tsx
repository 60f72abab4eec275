import { CircleCheck } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Difference, Renewal } from '../engine/regions/model';
import { ActFailure } from '../officers/ActFailure';
import { back, to } from '../router';
import { useMe } from '../shell/context';
import { localDay, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { announce } from '../ui/announce';
import { Banner } from '../ui/Banner';
import { Button, LinkButton } from '../ui/Button';
import { Field } from '../ui/Field';
import { Screen } from '../ui/Screen';
import { FileChooser } from './FileChooser';
import './region.css';
import { useRegionCalls, useRegionWords } from './useRegionWords';

/** What a newer list says otherwise, and what of it takes effect. */
export function RegionRenewal() {
  const t = useRegionWords();
  const { shell } = useTexts();
  const calls = useRegionCalls();
  const [renewal, setRenewal] = useState<Renewal | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function attempt(work: () => Promise<Renewal | null>) {
    setFailure(null);
    try {
      setRenewal(await work());
    } catch (kept) {
      setFailure(kept);
    }
  }
  useEffect(() => {
    void attempt(async () => {
      const newest = await calls.newestRenewal();
      return newest === null ? null : calls.renewal(newest, 0);
    });
  }, []);

  return (
    <Screen
      title={t.renew.title}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/wilayah') }}
    >
      <div class="stack">
        <section class="card stack">
          <p>{t.renew.intro}</p>
          <FileChooser
            name="package"
            hint={t.renew.file}
            accept=".csv"
            onText={(text) => attempt(() => calls.compare(crypto.randomUUID(), text))}
          />
          <ActFailure failure={failure} />
        </section>
        {renewal && <Told key={renewal.id} renewal={renewal} onRenewal={setRenewal} onFailure={setFailure} />}
      </div>
    </Screen>
  );
}

function Told(props: {
  renewal: Renewal;
  onRenewal: (renewal: Renewal) => void;
  onFailure: (failure: unknown) => void;
}) {
  const t = useRegionWords();
  const calls = useRegionCalls();
  const { team } = useMe();
  const { renewal } = props;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [day, setDay] = useState(localDay(new Date(), team.timeZone));
  const { counts } = renewal;

  async function take(numbers: number[] | null) {
    try {
      props.onRenewal(await calls.accept(renewal.id, day, numbers));
      setChosen(new Set());
      announce(t.renew.taken);
    } catch (kept) {
      props.onFailure(kept);
    }
  }
  async function more(after: number) {
    try {
      const page = await calls.renewal(renewal.id, after);
      props.onRenewal({ ...page, items: [...renewal.items, ...page.items] });
    } catch (kept) {
      props.onFailure(kept);
    }
  }
  function choose(one: number, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(one);
    else next.delete(one);
    setChosen(next);
  }

  return (
    <section class="card stack">
      <p>{t.renew.compared(number(renewal.rows))}</p>
      <p class="row wrap">
        {(['NEW', 'RENUMBER', 'RENAME', 'GONE'] as const).map((kind) => (
          <span key={kind} class="chip">
            {t.renew.kinds[kind]}: {number(countOf(counts, kind))}
          </span>
        ))}
      </p>
      {renewal.items.length === 0 && <Banner icon={CircleCheck} tone="ok" title={t.renew.same} />}
      {counts.gone > 0 && <p class="small">{t.renew.gone}</p>}
      {counts.open > 0 && (
        <div class="region-take">
          <Field
            name="effectiveOn"
            label={t.form.effectiveOn}
            type="date"
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
          <Button main onClick={() => void take(null)}>
            {t.renew.takeAll(number(counts.open))}
          </Button>
          <Button disabled={chosen.size === 0} onClick={() => void take([...chosen])}>
            {t.renew.takeChosen(number(chosen.size))}
          </Button>
        </div>
      )}
      <ul class="region-list">
        {renewal.items.map((one) => (
          <li key={one.number} class="row">
            <Line one={one} chosen={chosen.has(one.number)} onChoose={(on) => choose(one.number, on)} />
          </li>
        ))}
      </ul>
      {renewal.next !== null && <Button onClick={() => void more(renewal.next ?? 0)}>{t.more}</Button>}
    </section>
  );
}

function Line({
  one,
  chosen,
  onChoose,
}: {
  one: Difference;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}) {
  const t = useRegionWords();
  const name = one.name ?? one.oldName ?? '';
  const names = one.oldName && one.name ? `${one.oldName} → ${one.name}` : name;
  const codes = one.code && one.newCode ? `${one.code} → ${one.newCode}` : (one.code ?? one.newCode);
  return (
    <>
      {one.kind !== 'GONE' && one.changeId === null && (
        <input
          type="checkbox"
          aria-label={t.renew.choose(name)}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <span class="grow">
        <b>{names}</b>
        <small>
          {t.renew.kinds[one.kind]} · {codes}
        </small>
      </span>
      {one.changeId !== null && <span class="small">{t.renew.planned}</span>}
      {one.kind === 'GONE' && one.code && (
        <LinkButton size="small" href={to(`/wilayah/ubah?kind=MERGE&region=${one.code}`)}>
          {t.renew.merge}
        </LinkButton>
      )}
    </>
  );
}

function countOf(counts: Renewal['counts'], kind: Difference['kind']): number {
  switch (kind) {
    case 'NEW':
      return counts.added;
    case 'RENUMBER':
      return counts.renumbered;
    case 'RENAME':
      return counts.renamed;
    case 'GONE':
      return counts.gone;
  }
}
