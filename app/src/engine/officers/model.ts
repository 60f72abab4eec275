import type { components } from '../schema';

// The people in office, as the server's own description names them.

type Schema = components['schemas'];

export type OfficerItem = Schema['OfficerItem'];
export type OfficerDetail = Schema['OfficerDetail'];
export type OfficerAccount = Schema['OfficerAccount'];
export type HeldOffice = Schema['HeldOffice'];
export type MemberFacts = Schema['MemberFacts'];
export type PersonForm = Schema['PersonForm'];
export type OfficeForm = Schema['OfficeForm'];
export type Handover = Schema['Handover'];
export type HandoverForm = Schema['HandoverForm'];
export type OpenWork = Schema['OpenWork'];
export type AuditEntry = Schema['AuditEntry'];
export type AuditedAct = AuditEntry['kind'];
export type Role = HeldOffice['role'];

/** What the list of officers is narrowed to; without one it shows who holds or will hold office. */
export type Standing = 'NO_ACCOUNT' | 'UNUSED' | 'OPEN' | 'LOCKED' | 'ENDED';

export const ROLES: readonly Role[] = [
  'KETUA',
  'WAKIL',
  'SEKRETARIS',
  'BENDAHARA',
  'KETUA_POKJA',
  'WAKIL_POKJA',
  'SEKRETARIS_POKJA',
  'ANGGOTA_POKJA',
  'OPERATOR',
  'PEMBACA',
];
export const STANDINGS: readonly Standing[] = ['NO_ACCOUNT', 'UNUSED', 'OPEN', 'LOCKED', 'ENDED'];

/** Offices of a Pokja name their bidang, the others hold for all five. */
export function isOfPokja(role: Role): boolean {
  return role.endsWith('_POKJA');
}
