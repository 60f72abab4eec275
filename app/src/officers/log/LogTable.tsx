import type { AuditEntry } from '../../engine/officers/model';
import { useMe } from '../../shell/context';
import { clock, localDay, shortDate } from '../../texts/format';
import { useOfficerWords } from '../useOfficerWords';
import { Subject } from './Subject';
import { detailsOf } from './sentence';

/** On a PC: one line for each act. */
export function LogTable({ entries }: { entries: AuditEntry[] }) {
  const t = useOfficerWords();
  const zone = useMe().team.timeZone;
  return (
    <div class="card flush">
      <table class="table officer-table log-table">
        <thead>
          <tr>
            <th scope="col">{t.log.when}</th>
            <th scope="col">{t.log.act}</th>
            <th scope="col">{t.log.whom}</th>
            <th scope="col">{t.region}</th>
            <th scope="col">{t.log.by}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td class="when">
                {shortDate(localDay(entry.at, zone))}
                <small class="block">{clock(entry.at, zone)}</small>
              </td>
              <td>
                <b>{t.log.acts[entry.kind]}</b>
                <small class="block">{detailsOf(t, entry)}</small>
              </td>
              <td>
                <Subject entry={entry} />
              </td>
              <td>
                {entry.regionName ?? entry.regionCode}
                {entry.parentName && <small class="block">{entry.parentName}</small>}
              </td>
              <td>
                {entry.officerName}
                <small class="block">{entry.office}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
