import { ChevronRight } from 'lucide-preact';
import { replace } from '../../router';
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
import { BookFields, NameFields } from './PersonFields';
import { useKept, type Filled } from '../form/useKept';
import { useSaving } from '../form/useSaving';
import {
  blankOffice,
  NOBODY,
  officeForm,
  PERSON_FIELDS,
  personForm,
  type OfficeValues,
  type PersonValues,
} from '../form/values';

const PREFIX = 'office.office.';
const OFFICE_FIELDS = ['team', 'role', 'field', 'startsOn', 'endsOn', 'decreeNumber', 'decreeDate'];
const FIELDS = [...PERSON_FIELDS, ...OFFICE_FIELDS.map((field) => PREFIX + field)];
const HELD = { 'office-held': `${PREFIX}startsOn` };

type NewValues = PersonValues & OfficeValues & { personId: string; officeId: string };

/** A new officer with her first office. */
export function NewPerson({ query }: ScreenProps) {
  const t = useOfficerWords();
  const calls = useCalls();
  const me = useMe();
  const home = homeOf(me);
  const saving = useSaving(FIELDS, HELD);
  const kept = useKept<NewValues>('new-officer', () => blank(query.get('wilayah') ?? home, today()));
  if (!kept) return null;
  const { values } = kept.form;

  function today() {
    return localDay(new Date(), me.team.timeZone);
  }

  async function save() {
    await saving.run(async () => {
      const { personId, officeId } = values;
      const office = { id: officeId, office: officeForm(values, 0) };
      await calls.put(personId, { ...personForm(personOf(values), 0), office });
      await kept?.forget();
      announce(t.form.added(values.name));
      replace(`/pengurus/${personId}`);
    });
  }

  return (
    <FormFrame
      title={t.newPerson}
      home="/pengurus"
      saving={saving}
      resumed={kept.resumed}
      onDiscard={kept.discard}
      onSave={() => void save()}
      save={t.form.add}
    >
      <section class="card stack stack-4">
        <h2>{t.form.who}</h2>
        <NameFields values={values} errors={saving.errors} onChange={kept.change} />
      </section>
      <section class="card stack stack-4">
        <h2>{t.form.firstOffice}</h2>
        <WhichOffice
          values={values}
          errors={saving.errors}
          prefix={PREFIX}
          home={home}
          onChange={kept.change}
        />
        <OfficeDates values={values} errors={saving.errors} prefix={PREFIX} onChange={kept.change} />
      </section>
      <section class="card">
        <details>
          <summary>
            {t.form.more}
            <ChevronRight aria-hidden="true" />
          </summary>
          <div class="stack stack-4 unfolded">
            <p class="small">{t.form.moreHint}</p>
            <BookFields values={values} errors={saving.errors} onChange={kept.change} />
          </div>
        </details>
      </section>
    </FormFrame>
  );
}

function blank(team: string, today: string): Filled<NewValues> {
  const values = { ...NOBODY, ...blankOffice(team, today), personId: freshId(), officeId: freshId() };
  return { values, base: values, version: 0, clashes: [] };
}

function personOf(values: NewValues): PersonValues {
  return Object.fromEntries(PERSON_FIELDS.map((field) => [field, values[field]])) as PersonValues;
}
