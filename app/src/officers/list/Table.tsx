import type { OfficerItem } from '../../engine/officers/model';
import { to } from '../../router';
import { useMe } from '../../shell/context';
import { localDay, nearDate } from '../../texts/format';
import { AccountSign } from '../AccountSign';
import { placeName } from '../naming';
import { OfficeLines } from '../OfficeLines';
import { PersonSign } from '../PersonSign';
import { useOfficerWords } from '../useOfficerWords';

/** On a PC: one line for each officer. */
export function Table({ officers, sees }: { officers: OfficerItem[]; sees: boolean }) {
  const t = useOfficerWords();
  return (
    <div class="card flush">
      <table class="table officer-table">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.team}</th>
            {sees && <th scope="col">{t.account.title}</th>}
            {sees && <th scope="col">{t.fieldNames.phone}</th>}
          </tr>
        </thead>
        <tbody>
          {officers.map((officer) => (
            <Line key={officer.regionCode + officer.id} officer={officer} sees={sees} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ officer, sees }: { officer: OfficerItem; sees: boolean }) {
  const t = useOfficerWords();
  const { team } = useMe();
  const { account } = officer;
  return (
    <tr>
      <th scope="row">
        <span class="row">
          <PersonSign name={officer.name} />
          {sees ? <a href={to(`/pengurus/${officer.id}`)}>{officer.name}</a> : officer.name}
        </span>
      </th>
      <td>
        <OfficeLines offices={officer.offices} at={officer.regionCode} />
      </td>
      <td>
        {placeName(t, officer)}
        {officer.parentName && <small class="block">{officer.parentName}</small>}
      </td>
      {sees && (
        <td>
          <AccountSign account={account} />
          {account?.seenAt && (
            <small class="block">{t.account.seenOn(nearDate(localDay(account.seenAt, team.timeZone)))}</small>
          )}
        </td>
      )}
      {sees && <td class="reach">{officer.phone ?? <span class="missing">{t.notFilled}</span>}</td>}
    </tr>
  );
}
