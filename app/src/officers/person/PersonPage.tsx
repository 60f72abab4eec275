import type { OfficerDetail } from '../../engine/officers/model';
import { back } from '../../router';
import type { ScreenProps } from '../../routes';
import { useMe } from '../../shell/context';
import { Failure } from '../../shell/Failure';
import { localDay } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { useAnswer } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { momentOf, officeTitle, placeName } from '../naming';
import '../officers.css';
import { PersonSign } from '../PersonSign';
import { useCalls } from '../useCalls';
import { useOfficerWords, type OfficerWords } from '../useOfficerWords';
import { AccountCard } from './AccountCard';
import { FactsCard } from './FactsCard';
import { HandoversCard } from './HandoversCard';
import { OfficesCard } from './OfficesCard';
import { PersonActions } from './PersonActions';
import { usePerson } from './usePerson';

/** One officer: her offices, her account, and what the Buku Daftar Anggota holds of her. */
export function PersonPage({ params }: ScreenProps) {
  const id = params.id ?? '';
  const t = useOfficerWords();
  const { shell } = useTexts();
  const { detail, failure, busy, again } = usePerson(id);
  const calls = useCalls();
  const handovers = useAnswer(() => calls.handoversOf(id), [id]);
  // Without signal they are not told; the server then says that an office is handed over already.
  const handed = handovers.state === 'here' ? handovers.value : [];
  const zone = useMe().team.timeZone;
  return (
    <Screen
      title={detail?.person.name ?? t.person}
      subtitle={detail ? standing(t, detail, localDay(new Date(), zone)) : undefined}
      leave={{ label: shell.back, kind: 'back', onClick: () => back('/pengurus') }}
      aside={detail && <PersonSign name={detail.person.name} big />}
    >
      <div class="officers" aria-busy={busy}>
        {failure !== null && <Failure failure={failure} again={again} />}
        {!detail && failure === null && <p>{shell.loading}</p>}
        {detail && (
          <>
            <PersonActions detail={detail} />
            <div class="person-columns">
              <div class="stack stack-4">
                <OfficesCard detail={detail} handovers={handed} onDone={again} />
                <HandoversCard officer={detail.id} handovers={handed} />
              </div>
              <div class="stack stack-4">
                <AccountCard detail={detail} onDone={again} />
                <FactsCard person={detail.person} />
              </div>
            </div>
          </>
        )}
      </div>
    </Screen>
  );
}

/** "Sekretaris · Desa Labuha", or that she holds no office now. */
function standing(t: OfficerWords, { offices }: OfficerDetail, today: string): string {
  const held = offices.find((office) => momentOf(office, today) === 'now');
  return held ? `${officeTitle(t, held)} · ${placeName(t, held)}` : t.noOfficeNow;
}
