import type { OfficerDetail } from '../../engine/officers/model';
import { back } from '../../router';
import type { ScreenProps } from '../../routes';
import { useMe } from '../../shell/context';
import { localDay } from '../../texts/format';
import { announce } from '../../ui/announce';
import { homeOf } from '../naming';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import { freshId } from '../form/freshId';
import { FormFrame } from '../form/FormFrame';
import { OfficeDates, WhichOffice } from './OfficeFields';
import { useKept, type Filled } from '../form/useKept';
import { useSaving } from '../form/useSaving';
import { blankOffice, officeForm, type OfficeValues } from '../form/values';
import { WithPerson } from './WithPerson';

export const OFFICE_FIELDS = ['team', 'role', 'field', 'startsOn', 'endsOn', 'decreeNumber', 'decreeDate'];
/** Refusals about an office, at the field they speak of. */
export const REFUSED_AT = {
  'office-held': 'startsOn',
  'office-is-another': 'role',
  'own-operator-office': 'endsOn',
  'last-operator': 'endsOn',
};

type NewOffice = OfficeValues & { officeId: string };

/** One more office for somebody who is known already. */
export function GiveOffice({ params }: ScreenProps) {
  return <WithPerson id={params.id ?? ''}>{(detail) => <Form key={detail.id} detail={detail} />}</WithPerson>;
}

function Form({ detail }: { detail: OfficerDetail }) {
  const t = useOfficerWords();
  const calls = useCalls();
  const me = useMe();
  const home = homeOf(me);
  const saving = useSaving(OFFICE_FIELDS, REFUSED_AT);
  const kept = useKept<NewOffice>(`new-office/${detail.id}`, () =>
    blank(detail.offices[0]?.mayChange ? detail.offices[0].regionCode : home, today()),
  );
  if (!kept) return null;
  const { values } = kept.form;
  const page = `/pengurus/${detail.id}`;

  function today() {
    return localDay(new Date(), me.team.timeZone);
  }

  async function save() {
    await saving.run(async () => {
      await calls.putOffice(detail.id, values.officeId, officeForm(values, 0));
      await kept?.forget();
      announce(t.form.officeGiven);
      back(page);
    });
  }

  return (
    <FormFrame
      title={t.giveOffice}
      subtitle={detail.person.name}
      home={page}
      saving={saving}
      resumed={kept.resumed}
      onDiscard={kept.discard}
      onSave={() => void save()}
    >
      <section class="card stack stack-4">
        <WhichOffice values={values} errors={saving.errors} prefix="" home={home} onChange={kept.change} />
        <OfficeDates values={values} errors={saving.errors} prefix="" onChange={kept.change} />
      </section>
    </FormFrame>
  );
}

function blank(team: string, today: string): Filled<NewOffice> {
  const values = { ...blankOffice(team, today), officeId: freshId() };
  return { values, base: values, version: 0, clashes: [] };
}
