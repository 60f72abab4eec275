import type { AuditEntry } from '../../engine/officers/model';
import { useMe } from '../../shell/context';
import { clock, localDay, longDate } from '../../texts/format';
import { useOfficerWords } from '../useOfficerWords';
import { Subject } from './Subject';
import { detailsOf } from './sentence';

/** On a phone: day by day. */
export function LogRows({ entries }: { entries: AuditEntry[] }) {
  const zone = useMe().team.timeZone;
  return (
    <>
      {byDay(entries, zone).map(([day, acts]) => (
        <section class="stack stack-2" key={day}>
          <h2>{longDate(day)}</h2>
          <ul class="card flush officer-rows">
            {acts.map((entry) => (
              <li key={entry.id} class="log-row">
                <Act entry={entry} zone={zone} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Act({ entry, zone }: { entry: AuditEntry; zone: string }) {
  const t = useOfficerWords();
  const details = detailsOf(t, entry);
  return (
    <>
      <p class="row">
        <b class="grow">{t.log.acts[entry.kind]}</b>
        <span class="small">{clock(entry.at, zone)}</span>
      </p>
      <p>
        <Subject entry={entry} />
      </p>
      {details && <p class="small">{details}</p>}
      <p class="small">
        {[entry.regionName ?? entry.regionCode, t.log.doneBy(entry.officerName, entry.office)].join(' · ')}
      </p>
    </>
  );
}

function byDay(entries: AuditEntry[], zone: string): [string, AuditEntry[]][] {
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = localDay(entry.at, zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
