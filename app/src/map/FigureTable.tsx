import { useState } from 'preact/hooks';
import { useMapWords } from './words';
import { byValue, type Figures, type RegionFigure } from './measure';

interface Props {
  figures: Figures;
  /** Which regions the map shows. */
  onMap: ReadonlySet<string>;
  caption: string;
}

/** The same numbers in order; none is left out because the map does not know where it lies. */
export function FigureTable({ figures, onMap, caption }: Props) {
  const t = useMapWords();
  const [order, setOrder] = useState<'value' | 'name'>('value');
  const rows = [...figures.regions].sort(
    order === 'value' ? byValue : (a, b) => Number(a.own) - Number(b.own) || a.name.localeCompare(b.name),
  );
  const heading = (by: 'value' | 'name', words: string) => (
    <th
      scope="col"
      class={by === 'value' ? 'num' : undefined}
      aria-sort={order === by ? (by === 'value' ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" class="link" onClick={() => setOrder(by)}>
        {words}
        <span aria-hidden="true">{order === by ? (by === 'value' ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
  return (
    <table class="table map-table">
      <caption class="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {heading('name', t.place)}
          {heading('value', t.value)}
        </tr>
      </thead>
      <tbody>
        {rows.map((figure) => (
          <Row key={figure.code + String(figure.own)} figure={figure} isOnMap={onMap.has(figure.code)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ figure, isOnMap }: { figure: RegionFigure; isOnMap: boolean }) {
  const t = useMapWords();
  const { name, own, opens, evidence, figure: told, more, step } = figure;
  return (
    <tr>
      <th scope="row">
        <i class={`swatch step-${step}`} aria-hidden="true" />
        <span>
          {own ? name : <a href={opens}>{name}</a>}
          {!own && !isOnMap && <small> {t.notOnMap}</small>}
        </span>
      </th>
      <td class={evidence ? 'num' : 'num missing'}>
        {evidence ? (
          <a href={evidence} aria-label={`${told} ${more}, ${name}`}>
            <b>{told}</b>
          </a>
        ) : (
          told
        )}
        {more && <small> {more}</small>}
      </td>
    </tr>
  );
}
