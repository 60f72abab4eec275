import type { Tier } from '../engine/model';

// What a team sets, as the server tells it.

export type SettingItem =
  | 'KOP_LINES'
  | 'ADDRESS'
  | 'LOGO_LEFT'
  | 'LOGO_RIGHT'
  | 'PATRON'
  | 'SIGNERS_ACTIVITY'
  | 'SIGNERS_RECAP'
  | 'SIGNERS_MEMBERS'
  | 'SIGNERS_HANDOVER'
  | 'SIGNERS_CERTIFICATE'
  | 'LETTER_NUMBER'
  | 'TIME_ZONE'
  | 'DEADLINE_MONTHLY_VILLAGE'
  | 'DEADLINE_MONTHLY_DISTRICT'
  | 'DEADLINE_MONTHLY_REGENCY'
  | 'DEADLINE_MONTHLY_PROVINCE'
  | 'PUBLISH_AT_ONCE';

export type Signer = 'PEMBINA' | 'KETUA' | 'WAKIL' | 'SEKRETARIS' | 'BENDAHARA' | 'KETUA_POKJA' | 'NONE';

export interface Block {
  signer: Signer;
  heading: string | null;
  title: string | null;
}

/** The value of one item; which members it has, the item says. */
export interface SettingValue {
  lines?: string[];
  text?: string;
  name?: string;
  /** The hash of a picture, or `-` for none. */
  logo?: string;
  days?: number;
  yes?: boolean;
  left?: Block;
  right?: Block;
}

export interface Source {
  code: string;
  name: string;
}

/** `from` is whose value holds: null where no team has set it. `version` counts the team's own changes. */
export interface Setting {
  item: SettingItem;
  version: number;
  mayChange: boolean;
  own: boolean;
  value: SettingValue | null;
  from: Source | null;
  inherited: SettingValue | null;
  inheritedFrom: Source | null;
}

export interface Holder {
  role: string;
  field: string | null;
  name: string;
}

export interface TeamSettings {
  code: string;
  name: string;
  tier: Tier;
  kind: string;
  /** "Desa Labuha" */
  place: string;
  regionName: string;
  /** "Kecamatan Bacan, Kabupaten …" */
  above: string;
  /** Who is in office today. */
  holders: Holder[];
  items: Setting[];
}
