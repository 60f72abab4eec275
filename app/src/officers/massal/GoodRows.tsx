import { CircleCheck } from 'lucide-preact';
import type { RosterRow, RowOutcome } from '../../engine/rosters';
import { cellOf, officeOf, placeOf } from './cells';
import { isChosen, toggled, type Chosen } from './chosen';
import { useMassalWords } from './useMassal';

interface Props {
  rows: RosterRow[];
  outcome: RowOutcome;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  wide: boolean;
}

/** Rows that can be written, each with its tick. */
export function GoodRows(props: Props) {
  return props.wide ? <Table {...props} /> : <List {...props} />;
}

function Table(props: Props) {
  const t = useMassalWords();
  return (
    <div class="card flush">
      <table class="table massal-table">
        <thead>
          <tr>
            <th scope="col">{t.rowHead}</th>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.since}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.number}>
              <td>
                <Tick row={row} {...props} />
              </td>
              <td>
                <b>{cellOf(row, 'NAME')}</b>
                <Changes row={row} />
              </td>
              <td>{officeOf(row)}</td>
              <td>{placeOf(row)}</td>
              <td>{cellOf(row, 'STARTS_ON') || cellOf(row, 'DECREE_DATE')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function List(props: Props) {
  return (
    <ul class="card flush">
      {props.rows.map((row) => (
        <li key={row.number} class="massal-row">
          <div class="row">
            <span class="grow">
              <b>{cellOf(row, 'NAME')}</b>
              <span class="block">{officeOf(row)}</span>
              <span class="small block">{placeOf(row)}</span>
              <Changes row={row} />
            </span>
            <Tick row={row} {...props} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Changes({ row }: { row: RosterRow }) {
  const t = useMassalWords();
  if (row.changes.length === 0) return null;
  return (
    <span class="small block">
      {t.changes(row.changes.map((member) => t.members[member] ?? member).join(', '))}
    </span>
  );
}

function Tick({ row, outcome, chosen, onChosen }: Props & { row: RosterRow }) {
  const t = useMassalWords();
  if (row.written) {
    return (
      <span class="massal-tick small">
        <CircleCheck aria-label={t.alreadyWritten} /> {row.number}
      </span>
    );
  }
  if (outcome === 'SAME') return <span class="massal-tick small">{row.number}</span>;
  return (
    <label class="massal-tick">
      <input
        type="checkbox"
        checked={isChosen(chosen, row.number)}
        aria-label={t.choose(row.number, cellOf(row, 'NAME'))}
        onChange={() => onChosen(toggled(chosen, row.number))}
      />
      {row.number}
    </label>
  );
}
