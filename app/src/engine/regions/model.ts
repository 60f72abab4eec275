// Changes of the tree and maps, as the server's records write them.

export const KINDS = ['NEW', 'RENAME', 'RENUMBER', 'SPLIT', 'MERGE'] as const;
export type ChangeKind = (typeof KINDS)[number];
export type ChangeState = 'PLANNED' | 'APPLIED' | 'UNDONE' | 'REFUSED';

export interface Move {
  code: string;
  newCode: string;
}

export interface ChangeForm {
  kind: ChangeKind;
  effectiveOn: string | null;
  region?: string;
  newCode?: string;
  name?: string;
  regionKind?: string;
  into?: string;
  moves?: Move[];
  basis?: string;
}

export interface RegionChange {
  id: string;
  number: number;
  kind: ChangeKind;
  effectiveOn: string;
  state: ChangeState;
  regionCode: string;
  regionName: string | null;
  intoName: string | null;
  plan: ChangeForm;
  plannedBy: string | null;
  plannedAt: string;
  appliedAt: string | null;
  undoneAt: string | null;
  refusal: string | null;
}

export interface ChangePreview {
  regions: number;
  officers: number;
  reports: number;
  published: number;
  months: number;
  shifts: { code: string; name: string; reports: number }[];
}

export interface BadRow {
  number: number;
  code: string | null;
  reason: string;
}

export interface ImportResult {
  taken: number;
  bad: number;
  rows: BadRow[];
}

export type DifferenceKind = 'NEW' | 'RENAME' | 'RENUMBER' | 'GONE';

export interface Difference {
  number: number;
  kind: DifferenceKind;
  tier: string;
  code: string | null;
  newCode: string | null;
  oldName: string | null;
  name: string | null;
  regionKind: string | null;
  changeId: string | null;
}

export interface Renewal {
  id: string;
  regionCode: string;
  madeAt: string;
  rows: number;
  counts: { added: number; renamed: number; renumbered: number; gone: number; open: number };
  items: Difference[];
  next: number | null;
}
