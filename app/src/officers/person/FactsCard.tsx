import type { MemberFacts } from '../../engine/officers/model';
import { plainDate } from '../../texts/format';
import { useOfficerWords, type OfficerWords } from '../useOfficerWords';

/** What the Buku Daftar Anggota (4.9a and 4.9b) asks of a member. */
export function FactsCard({ person }: { person: MemberFacts }) {
  const t = useOfficerWords();
  const facts = factsOf(t, person);
  const missing = facts
    .filter(([, value]) => value === null)
    .map(([label]) => label.replace(/^./, (letter) => letter.toLowerCase()));
  return (
    <section class="card stack" aria-labelledby="facts-title">
      <h2 id="facts-title">{t.facts}</h2>
      <dl class="officer-facts">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {missing.length > 0 && <p class="small">{t.notFilledYet(missing.join(', '))}</p>}
    </section>
  );
}

function factsOf(t: OfficerWords, person: MemberFacts): [string, string | null][] {
  const f = t.fieldNames;
  const sex = person.sex === 'L' || person.sex === 'P' ? t.sexes[person.sex] : null;
  const marital = person.maritalStatus === null ? null : (t.maritalStates[person.maritalStatus] ?? null);
  const born = [person.birthPlace, person.birthDate && plainDate(person.birthDate)].filter(Boolean);
  return [
    [f.phone, person.phone],
    [f.registrationNumber, person.registrationNumber],
    [f.joinedOn, person.joinedOn && plainDate(person.joinedOn)],
    [f.sex, sex],
    [t.born, born.length > 0 ? born.join(', ') : null],
    [f.maritalStatus, marital],
    [f.education, person.education],
    [f.occupation, person.occupation],
    [f.address, person.address],
    [f.generalCadre, person.generalCadre ? t.yes : t.no],
    [f.specialCadre, person.specialCadre],
    [f.note, person.note],
  ];
}
