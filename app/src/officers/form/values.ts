import type { Field } from '../../engine/model';
import {
  isOfPokja,
  type HeldOffice,
  type MemberFacts,
  type OfficeForm,
  type PersonForm,
  type Role,
} from '../../engine/officers/model';

export type PersonField = keyof MemberFacts;
export type PersonValues = Record<PersonField, string>;
export type OfficeField = 'team' | 'role' | 'field' | 'startsOn' | 'endsOn' | 'decreeNumber' | 'decreeDate';
export type OfficeValues = Record<OfficeField, string>;

const YES = 'ya';

export const NOBODY: PersonValues = {
  name: '',
  registrationNumber: '',
  joinedOn: '',
  sex: '',
  birthPlace: '',
  birthDate: '',
  maritalStatus: '',
  address: '',
  education: '',
  occupation: '',
  phone: '',
  generalCadre: '',
  specialCadre: '',
  note: '',
};
export const PERSON_FIELDS = Object.keys(NOBODY) as PersonField[];

export function personValues(person: MemberFacts): PersonValues {
  const text = (field: Exclude<PersonField, 'generalCadre'>) => person[field] ?? '';
  return {
    name: person.name,
    registrationNumber: text('registrationNumber'),
    joinedOn: text('joinedOn'),
    sex: text('sex'),
    birthPlace: text('birthPlace'),
    birthDate: text('birthDate'),
    maritalStatus: text('maritalStatus'),
    address: text('address'),
    education: text('education'),
    occupation: text('occupation'),
    phone: text('phone'),
    generalCadre: person.generalCadre ? YES : '',
    specialCadre: text('specialCadre'),
    note: text('note'),
  };
}

/** As the server takes it: what was left empty is null. */
export function personForm(values: PersonValues, baseVersion: number): PersonForm {
  const { generalCadre, ...texts } = values;
  return { ...nulled(texts), generalCadre: generalCadre === YES, baseVersion };
}

export function officeValues(office: HeldOffice): OfficeValues {
  return {
    team: office.regionCode,
    role: office.role,
    field: office.field ?? '',
    startsOn: office.startsOn,
    endsOn: office.endsOn ?? '',
    decreeNumber: office.decreeNumber ?? '',
    decreeDate: office.decreeDate ?? '',
  };
}

export function officeForm(values: OfficeValues, baseVersion: number): OfficeForm {
  const { team, startsOn, endsOn, decreeNumber, decreeDate } = nulled(values);
  const role = values.role === '' ? null : (values.role as Role);
  // A bidang chosen before the office was changed to one for all five is not sent.
  const field = role !== null && isOfPokja(role) && values.field !== '' ? (values.field as Field) : null;
  return { baseVersion, team, role, field, startsOn, endsOn, decreeNumber, decreeDate };
}

export function blankOffice(team: string, today: string): OfficeValues {
  return { team, role: '', field: '', startsOn: today, endsOn: '', decreeNumber: '', decreeDate: '' };
}

export function setCadre(on: boolean): string {
  return on ? YES : '';
}

function nulled<K extends string>(values: Record<K, string>): Record<K, string | null> {
  const entries = Object.entries<string>(values).map(([name, value]) => [name, value === '' ? null : value]);
  return Object.fromEntries(entries) as Record<K, string | null>;
}
