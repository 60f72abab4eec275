import { FileSpreadsheet } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Failure } from '../shell/Failure';
import { useEngine } from '../shell/context';
import { number } from '../texts/format';
import { Button, LinkButton } from '../ui/Button';
import { Around, tied } from '../ui/Field';
import { targetCalls, templateLink, type TargetSheet } from './calls';
import type { TargetData, TargetsShown } from './useTargets';
import { useSaving } from './useSaving';
import { useTargetWords } from './useTargetWords';

const SHOWN = 12;
const FILE = { name: 'target-file' };

/** Targets as a file: taken, filled in, brought back, looked at, and only then saved. */
export function SheetPanel(props: { data: TargetData; shown: TargetsShown; onClose: () => void }) {
  const t = useTargetWords();
  const { api } = useEngine();
  const { data, shown } = props;
  const [sheet, setSheet] = useState<TargetSheet | null>(null);
  const [saved, setSaved] = useState<number | null>(null);
  const reading = useSaving();
  const saving = useSaving();
  const asked = { region: data.page.region, year: data.page.year };

  async function take(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    setSheet(null);
    setSaved(null);
    await reading.run(async () => setSheet(await targetCalls(api).read(asked, file)));
    input.value = '';
  }

  async function save(lines: TargetSheet['changes']) {
    const wishes = lines.map(({ region, indicator, value, baseRevision }) => ({
      region,
      indicator,
      value,
      baseRevision,
    }));
    if (await saving.run(() => shown.put(wishes))) {
      setSheet(null);
      setSaved(wishes.length);
    }
  }

  return (
    <section class="card stack" aria-labelledby="target-sheet">
      <h2 id="target-sheet">{t.sheetTitle}</h2>
      <p>{t.sheetHint}</p>
      <div class="row wrap">
        <LinkButton size="small" icon={FileSpreadsheet} href={templateLink(asked, 'TEAM')}>
          {t.ownList}
        </LinkButton>
        {data.page.children > 0 && (
          <LinkButton size="small" icon={FileSpreadsheet} href={templateLink(asked, 'CHILDREN')}>
            {t.belowList(t.below[data.region.tier] ?? '')}
          </LinkButton>
        )}
      </div>
      <Around {...FILE} label={t.file}>
        <input
          {...tied(FILE)}
          class="input"
          type="file"
          accept=".xlsx,.csv"
          disabled={reading.busy}
          onChange={(event) => void take(event.currentTarget)}
        />
      </Around>
      {reading.busy && <p role="status">{t.reading}</p>}
      {reading.failure !== null && <Failure failure={reading.failure} again={reading.clear} />}
      {sheet && (
        <Preview sheet={sheet} data={data} busy={saving.busy} onSave={() => void save(sheet.changes)} />
      )}
      {saving.failure !== null && (
        <Failure failure={saving.failure} again={() => void save(sheet?.changes ?? [])} />
      )}
      {saved !== null && <p role="status">{t.sheetSaved(number(saved))}</p>}
      <Button size="small" tone="quiet" onClick={props.onClose}>
        {t.close}
      </Button>
    </section>
  );
}

function Preview(props: { sheet: TargetSheet; data: TargetData; busy: boolean; onSave: () => void }) {
  const t = useTargetWords();
  const { sheet, data } = props;
  const told = (value: string | null) => (value === null ? t.noTarget : number(value));
  return (
    <div class="stack" role="status">
      {sheet.badCells > 0 && (
        <div class="stack stack-2">
          <h3>{t.bad(number(sheet.badCells))}</h3>
          <ul class="target-shares target-wrong">
            {sheet.bad.map((cell) => (
              <li key={`${cell.column}${cell.row}`}>
                <b>{t.cell(cell.column, String(cell.row))}</b>
                <span class="grow">
                  {cell.text && <>“{cell.text}” </>}
                  {cell.why} <small>{cell.heading}</small>
                </span>
              </li>
            ))}
          </ul>
          <p class="small">{t.badHint}</p>
        </div>
      )}
      <h3>{sheet.changes.length > 0 ? t.changes(number(sheet.changes.length)) : t.noChanges}</h3>
      {sheet.unchanged > 0 && <p class="small">{t.unchanged(number(sheet.unchanged))}</p>}
      {sheet.changes.length > 0 && (
        <>
          <ul class="target-shares">
            {sheet.changes.slice(0, SHOWN).map((change) => (
              <li key={`${change.region} ${change.indicator}`}>
                <span class="grow">
                  {change.indicatorName}
                  {change.region !== data.page.region && <small> {change.regionName}</small>}
                </span>
                <span class="num">
                  {t.fromTo(
                    told(change.before),
                    change.value === null ? t.removed : `${number(change.value)} ${change.unit}`,
                  )}
                </span>
              </li>
            ))}
          </ul>
          {sheet.changes.length > SHOWN && (
            <p class="small">{t.others(number(sheet.changes.length - SHOWN))}</p>
          )}
          <div class="row wrap">
            <Button main size="small" disabled={props.busy} onClick={props.onSave}>
              {t.write(number(sheet.changes.length))}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
