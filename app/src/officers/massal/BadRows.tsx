import type { RosterRow } from '../../engine/rosters';
import { cellOf } from './cells';
import { useMassalWords } from './useMassal';

/** Each row with every cell to put right: where it is, what was written there, and why. */
export function BadRows({ rows }: { rows: RosterRow[] }) {
  const t = useMassalWords();
  return (
    <ul class="card flush">
      {rows.map((row) => (
        <li key={row.number} class="massal-row">
          <p>
            <b>{t.row(row.number)}</b> <span class="small">{cellOf(row, 'NAME')}</span>
          </p>
          <dl class="massal-cells">
            {row.bad.map((bad) => (
              <div key={bad.column + bad.why}>
                <dt>
                  {bad.heading}: <mark>{cellOf(row, bad.column) || t.empty}</mark>
                </dt>
                <dd>{bad.why}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
