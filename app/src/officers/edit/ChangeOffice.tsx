import { CalendarCheck } from 'lucide-preact';
import type { HeldOffice, OfficerDetail } from '../../engine/officers/model';
import { back } from '../../router';
import type { ScreenProps } from '../../routes';
import { useMe } from '../../shell/context';
import { localDay, plainDate } from '../../texts/format';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { officeTitle, placeName } from '../naming';
import { useCalls } from '../useCalls';
import { useOfficerWords } from '../useOfficerWords';
import { Clashes } from '../form/Clashes';
import { FormFrame } from '../form/FormFrame';
import { OFFICE_FIELDS, REFUSED_AT } from './GiveOffice';
import { OfficeDates } from './OfficeFields';
import { useChange } from '../form/useChange';
import { useKept, type Filled } from '../form/useKept';
import { useSaving } from '../form/useSaving';
import { officeForm, officeValues, type OfficeValues } from '../form/values';
import { WithOffice } from './WithOffice';

/** The dates and the letter of an office; to end it is to name its last day. */
export function ChangeOffice({ params }: ScreenProps) {
  return (
    <WithOffice params={params}>
      {(detail, office) => <Form key={office.id} detail={detail} office={office} />}
    </WithOffice>
  );
}

function Form({ detail, office }: { detail: OfficerDetail; office: HeldOffice }) {
  const t = useOfficerWords();
  const calls = useCalls();
  const { team } = useMe();
  const saving = useSaving(OFFICE_FIELDS, REFUSED_AT);
  const kept = useKept<OfficeValues>(`office/${office.id}`, () => filled(office));
  const page = `/pengurus/${detail.id}`;
  const today = localDay(new Date(), team.timeZone);
  const change = useChange(kept, saving, {
    send: (form) => calls.putOffice(detail.id, office.id, officeForm(form.values, form.version)),
    latest: async () => {
      const { offices } = await calls.find(detail.id);
      return filled(offices.find(({ id }) => id === office.id) ?? office);
    },
    done: () => {
      announce(t.form.saved);
      back(page);
    },
  });
  if (!kept) return null;
  const { form } = kept;

  return (
    <FormFrame
      title={t.changeOffice}
      subtitle={detail.person.name}
      home={page}
      saving={saving}
      resumed={kept.resumed && !change.conflicted}
      onDiscard={kept.discard}
      onSave={change.save}
    >
      {change.conflicted && (
        <Clashes
          clashes={form.clashes}
          labelOf={(field) => t.form[field as 'startsOn' | 'endsOn' | 'decreeNumber' | 'decreeDate']}
          shown={(_, value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDate(value) : value)}
          onMine={({ field, mine }) => change.settle(field, mine)}
          onTheirs={({ field, theirs }) => change.settle(field, theirs)}
        />
      )}
      <section class="card stack stack-4">
        <div>
          <h2>{officeTitle(t, office)}</h2>
          <p>{t.teamOf(placeName(t, office))}</p>
        </div>
        <OfficeDates values={form.values} errors={saving.errors} prefix="" onChange={kept.change} />
        {form.values.endsOn === '' && (
          <Button size="small" icon={CalendarCheck} onClick={() => kept.change({ endsOn: today })}>
            {t.form.endToday}
          </Button>
        )}
      </section>
    </FormFrame>
  );
}

function filled(office: HeldOffice): Filled<OfficeValues> {
  const values = officeValues(office);
  return { values, base: values, version: office.version, clashes: [] };
}
