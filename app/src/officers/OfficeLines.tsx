import type { HeldOffice } from '../engine/officers/model';
import { useMe } from '../shell/context';
import { localDay, shortDate } from '../texts/format';
import { momentOf, officeTitle, placeName } from './naming';
import { useOfficerWords } from './useOfficerWords';

/** Her offices in a list, one under the other; those elsewhere say where, those not in force say when. */
export function OfficeLines({ offices, at }: { offices: HeldOffice[]; at: string }) {
  const t = useOfficerWords();
  const today = localDay(new Date(), useMe().team.timeZone);
  return (
    <>
      {offices.map((office) => {
        const when = momentOf(office, today);
        return (
          <span key={office.id} class="block officer-line">
            {officeTitle(t, office)}
            {office.regionCode !== at && <span class="small"> · {placeName(t, office)}</span>}
            {when === 'ahead' && <span class="small"> · {t.from(shortDate(office.startsOn, today))}</span>}
            {when === 'now' && office.endsOn && (
              <span class="small"> · {t.until(shortDate(office.endsOn, today))}</span>
            )}
            {when === 'past' && office.endsOn && (
              <span class="small"> · {t.endedOn(shortDate(office.endsOn, today))}</span>
            )}
          </span>
        );
      })}
    </>
  );
}
