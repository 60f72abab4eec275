import { ChevronRight } from 'lucide-preact';
import type { OfficerItem } from '../../engine/officers/model';
import { to } from '../../router';
import { AccountSign } from '../AccountSign';
import { placeName } from '../naming';
import { OfficeLines } from '../OfficeLines';
import { PersonSign } from '../PersonSign';
import { useOfficerWords } from '../useOfficerWords';

/** On a phone: team by team. */
export function Rows({ officers, sees }: { officers: OfficerItem[]; sees: boolean }) {
  const t = useOfficerWords();
  return (
    <>
      {byTeam(officers).map(([first, members]) => (
        <section class="stack stack-2" key={first.regionCode}>
          <div>
            <h2>{placeName(t, first)}</h2>
            {first.parentName && <p class="small">{first.parentName}</p>}
          </div>
          <ul class="card flush officer-rows">
            {members.map((officer) => (
              <li key={officer.id}>
                <Row officer={officer} sees={sees} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ officer, sees }: { officer: OfficerItem; sees: boolean }) {
  const who = (
    <>
      <PersonSign name={officer.name} />
      <span class="grow stack stack-1">
        <b>{officer.name}</b>
        <OfficeLines offices={officer.offices} at={officer.regionCode} />
        {sees && <AccountSign account={officer.account} />}
      </span>
    </>
  );
  if (!sees) return <div class="tap-row">{who}</div>;
  return (
    <a class="tap-row plain-link" href={to(`/pengurus/${officer.id}`)}>
      {who}
      <ChevronRight aria-hidden="true" />
    </a>
  );
}

/** The server sorts by team; each stands under its first officer. */
function byTeam(officers: OfficerItem[]): [OfficerItem, OfficerItem[]][] {
  const teams: [OfficerItem, OfficerItem[]][] = [];
  for (const officer of officers) {
    const last = teams.at(-1);
    if (last?.[0].regionCode === officer.regionCode) last[1].push(officer);
    else teams.push([officer, [officer]]);
  }
  return teams;
}
