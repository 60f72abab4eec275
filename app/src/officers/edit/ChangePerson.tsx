import type { OfficerDetail } from '../../engine/officers/model';
import { back } from '../../router';
import type { ScreenProps } from '../../routes';
import { plainDate } from '../../texts/format';
import { announce } from '../../ui/announce';
import { useCalls } from '../useCalls';
import { useOfficerWords, type OfficerWords } from '../useOfficerWords';
import { Clashes } from '../form/Clashes';
import { FormFrame } from '../form/FormFrame';
import { BookFields, NameFields } from './PersonFields';
import { useChange } from '../form/useChange';
import { useKept, type Filled } from '../form/useKept';
import { useSaving } from '../form/useSaving';
import { PERSON_FIELDS, personForm, personValues, type PersonField, type PersonValues } from '../form/values';
import { WithPerson } from './WithPerson';

/** What the Buku Daftar Anggota holds of her, to be changed. */
export function ChangePerson({ params }: ScreenProps) {
  return <WithPerson id={params.id ?? ''}>{(detail) => <Form key={detail.id} detail={detail} />}</WithPerson>;
}

function Form({ detail }: { detail: OfficerDetail }) {
  const t = useOfficerWords();
  const calls = useCalls();
  const saving = useSaving(PERSON_FIELDS);
  const kept = useKept<PersonValues>(`officer/${detail.id}`, () => filled(detail));
  const page = `/pengurus/${detail.id}`;
  const change = useChange(kept, saving, {
    send: (form) => calls.put(detail.id, personForm(form.values, form.version)),
    latest: async () => filled(await calls.find(detail.id)),
    done: () => {
      announce(t.form.saved);
      back(page);
    },
  });
  if (!kept) return null;
  const { form } = kept;

  return (
    <FormFrame
      title={t.changePerson}
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
          labelOf={(field) => t.fieldNames[field as PersonField]}
          shown={(field, value) => shown(t, field, value)}
          onMine={({ field, mine }) => change.settle(field, mine)}
          onTheirs={({ field, theirs }) => change.settle(field, theirs)}
        />
      )}
      <section class="card stack stack-4">
        <NameFields values={form.values} errors={saving.errors} onChange={kept.change} />
        <BookFields values={form.values} errors={saving.errors} onChange={kept.change} />
      </section>
    </FormFrame>
  );
}

function filled(detail: OfficerDetail): Filled<PersonValues> {
  const values = personValues(detail.person);
  return { values, base: values, version: detail.version, clashes: [] };
}

function shown(t: OfficerWords, field: string, value: string): string {
  if (value === '') return field === 'generalCadre' ? t.no : '';
  if (field === 'sex') return t.sexes[value as 'L' | 'P'];
  if (field === 'maritalStatus') return t.maritalStates[value] ?? value;
  if (field === 'generalCadre') return t.yes;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDate(value) : value;
}
