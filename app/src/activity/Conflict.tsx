import { Send, Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { StoredVersion } from '../engine/api';
import type { QueuedText } from '../engine/stored';
import { useEngine, useMe } from '../shell/context';
import { offerUndo } from '../shell/undo';
import { moment } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { differingParts, merged, shownPart, type Part } from './parts';
import { useCatalog } from './useTypes';

type Side = 'mine' | 'stored';

/** Stories need wider lines than half a phone. */
const LONG: readonly Part[] = ['narrative', 'obstacles'];

/** Two wordings of one report: both are shown, and she chooses, part by part or as a whole. */
export function Conflict({ item, stored }: { item: QueuedText; stored: StoredVersion }) {
  const t = useTexts().activity;
  const { outbox, sync, feed } = useEngine();
  const me = useMe();
  const catalog = useCatalog();
  const parts = differingParts(item.body, stored.body);
  const [sides, setSides] = useState<Partial<Record<Part, Side>>>({});
  const sideOf = (part: Part): Side => sides[part] ?? 'mine';

  async function send(side: (part: Part) => Side) {
    const body = merged(
      item.body,
      stored.body,
      parts.filter((part) => side(part) === 'stored'),
    );
    await outbox.sendOver({ ...item, body }, stored.revision);
    void sync.wakeNow();
  }

  async function useStored() {
    const putBack = await outbox.giveUp(item);
    offerUndo(t.gaveUp, () => void putBack());
    await feed.refresh(me, item.reportId).catch(() => undefined); // told again with the next signal
    void sync.wakeNow();
  }

  return (
    <section class="stack">
      <Banner icon={Users} tone="bad" title={t.conflict}>
        <p>{t.conflictHint}</p>
        <p>{t.conflictBy(stored.author.title, moment(stored.receivedAt, me.team.timeZone))}</p>
      </Banner>
      {parts.map((part) => (
        <fieldset key={part} class="card versions">
          <legend class="hidden-text">{t.parts[part]}</legend>
          <b aria-hidden="true">{t.parts[part]}</b>
          <div class={LONG.includes(part) ? 'sides long' : 'sides'}>
            {(['mine', 'stored'] as const).map((side) => (
              <label key={side} class="side">
                <span class="row">
                  <input
                    type="radio"
                    name={`part-${part}`}
                    checked={sideOf(part) === side}
                    onChange={() => setSides({ ...sides, [part]: side })}
                  />
                  <span class="small grow">{t[side]}</span>
                </span>
                <span class="prose">
                  {shownPart(part, side === 'mine' ? item.body : stored.body, t, catalog ?? null)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {Object.keys(sides).length > 0 && (
        <Button main wide icon={Send} onClick={() => void send(sideOf)}>
          {t.sendChoice}
        </Button>
      )}
      <div class="pair">
        <Button size="small" onClick={() => void send(() => 'mine')}>
          {t.useMine}
        </Button>
        <Button size="small" onClick={() => void useStored()}>
          {t.useStored}
        </Button>
      </div>
    </section>
  );
}
