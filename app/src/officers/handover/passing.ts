import type { HandoverForm, HeldOffice } from '../../engine/officers/model';
import { freshId } from '../form/freshId';
import type { Filled } from '../form/useKept';
import type { OfficerWords } from '../useOfficerWords';

export type Step = '1' | '2' | '3';

/** Whether the successor stands in the list already, or is named here for the first time. */
export type Successor = 'known' | 'new';

export type PassingField =
  | 'step'
  | 'id'
  | 'officeId'
  | 'newcomerId'
  | 'kind'
  | 'successor'
  | 'knownName'
  | 'successorName'
  | 'takesOverOn'
  | 'decreeNumber'
  | 'decreeDate'
  | 'items'
  | 'checked';
export type PassingValues = Record<PassingField, string>;

export const FIELDS = [
  'successor',
  'successorName',
  'name',
  'takesOverOn',
  'decreeNumber',
  'decreeDate',
  'items',
  'checked',
];

export function begun(office: HeldOffice, today: string): Filled<PassingValues> {
  const values: PassingValues = {
    step: '1',
    id: freshId(),
    officeId: freshId(),
    newcomerId: freshId(),
    kind: 'known',
    successor: '',
    knownName: '',
    successorName: '',
    takesOverOn: office.startsOn < today ? today : '',
    decreeNumber: '',
    decreeDate: '',
    items: '',
    checked: '',
  };
  return { values, base: values, version: 0, clashes: [] };
}

export function stepOf(text: string): Step {
  return text === '2' || text === '3' ? text : '1';
}

/** What must be there before it can be checked; the rest is the server's to say. */
export function complaintsOf(t: OfficerWords, values: PassingValues): Record<string, string> {
  const complaints: Record<string, string> = {};
  if (values.kind === 'known' && values.successor === '') complaints.successor = t.handing.chooseSuccessor;
  if (values.kind === 'new' && values.successorName.trim() === '') {
    complaints.successorName = t.handing.fillName;
  }
  if (values.takesOverOn === '') complaints.takesOverOn = t.handing.fillDay;
  return complaints;
}

export function handoverForm(officer: string, office: string, values: PassingValues): HandoverForm {
  const known = values.kind === 'known';
  const orNull = (text: string) => (text.trim() === '' ? null : text);
  return {
    officer,
    office,
    successor: known ? orNull(values.successor) : values.newcomerId,
    successorName: known ? null : values.successorName,
    successorOffice: values.officeId,
    takesOverOn: orNull(values.takesOverOn),
    decreeNumber: orNull(values.decreeNumber),
    decreeDate: orNull(values.decreeDate),
    items: orNull(values.items),
  };
}

/** The name of whoever takes over, as far as it is known here. */
export function successorOf(values: PassingValues): string {
  return values.kind === 'known' ? values.knownName : values.successorName.trim();
}
