import { CircleCheck, TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ImportResult } from '../engine/regions/model';
import { ActFailure } from '../officers/ActFailure';
import { back } from '../router';
import { number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { Screen } from '../ui/Screen';
import { FileChooser } from './FileChooser';
import './region.css';
import { useRegionCalls, useRegionWords } from './useRegionWords';

/** Boundaries and points out of files; each row that cannot be used is named. */
export function RegionMap() {
  const t = useRegionWords();
  const calls = useRegionCalls();
  const { shell } = useTexts();
  return (
    <Screen
      title={t.mapping.title}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/wilayah') }}
      narrow
    >
      <Import
        name="boundaries"
        title={t.mapping.boundaries}
        hint={t.mapping.boundariesHint}
        accept=".geojson,.json"
        bring={calls.boundaries}
      />
      <Import
        name="coordinates"
        title={t.mapping.coordinates}
        hint={t.mapping.coordinatesHint}
        accept=".csv"
        bring={calls.coordinates}
      />
    </Screen>
  );
}

function Import(props: {
  name: string;
  title: string;
  hint: string;
  accept: string;
  bring: (text: string) => Promise<ImportResult>;
}) {
  const [result, setResult] = useState<ImportResult | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  async function bring(text: string) {
    setResult(null);
    setFailure(null);
    try {
      setResult(await props.bring(text));
    } catch (kept) {
      setFailure(kept);
    }
  }
  return (
    <section class="card stack">
      <h2>{props.title}</h2>
      <FileChooser name={props.name} hint={props.hint} accept={props.accept} onText={bring} />
      <ActFailure failure={failure} />
      {result && <Result result={result} />}
    </section>
  );
}

function Result({ result }: { result: ImportResult }) {
  const t = useRegionWords().mapping;
  return (
    <>
      <Banner icon={CircleCheck} tone="ok" title={t.taken(number(result.taken))} />
      {result.bad > 0 && (
        <>
          <Banner icon={TriangleAlert} title={t.bad(number(result.bad))} />
          <div class="region-scroll">
            <table class="table">
              <thead>
                <tr>
                  <th class="num">{t.row}</th>
                  <th>{t.code}</th>
                  <th>{t.reason}</th>
                </tr>
              </thead>
              <tbody>
                {result.rows.map((row) => (
                  <tr key={row.number}>
                    <td class="num">{row.number}</td>
                    <td>{row.code}</td>
                    <td>{row.reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}
