import type { ChangeForm, ChangeKind, Move } from '../../engine/regions/model';

/** What stands in the fields. */
export interface ChangeValues {
  kind: ChangeKind;
  region: string;
  newCode: string;
  name: string;
  regionKind: string;
  into: string;
  moves: string;
  effectiveOn: string;
  basis: string;
}

export const CHANGE_FIELDS = [
  'region',
  'newCode',
  'name',
  'regionKind',
  'into',
  'moves',
  'effectiveOn',
  'basis',
] as const;

/** Which fields a kind of change has. */
export function hasField(kind: ChangeKind, field: (typeof CHANGE_FIELDS)[number]): boolean {
  switch (field) {
    case 'region':
      return kind !== 'NEW';
    case 'newCode':
      return kind !== 'RENAME' && kind !== 'MERGE';
    case 'name':
    case 'regionKind':
      return kind !== 'MERGE';
    case 'into':
      return kind === 'MERGE';
    case 'moves':
      return kind === 'NEW' || kind === 'SPLIT' || kind === 'MERGE';
    case 'effectiveOn':
    case 'basis':
      return true;
  }
}

/** The kinds of region that a code of this length may be. */
export function kindsOf(code: string): string[] {
  switch (code.split('.').length) {
    case 1:
      return ['PROVINSI'];
    case 2:
      return ['KABUPATEN', 'KOTA'];
    case 3:
      return ['KECAMATAN', 'DISTRIK'];
    default:
      return ['DESA', 'KELURAHAN'];
  }
}

/** Pairs of codes, one a line; null when a line holds something else. */
export function readMoves(text: string): Move[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const moves = lines
    .filter((line) => line !== '')
    .map((line) => line.split(/[\s,;]+/))
    .map(([code, newCode, ...rest]) => (code && newCode && rest.length === 0 ? { code, newCode } : null));
  return moves.includes(null) ? null : (moves as Move[]);
}

export function changeForm(values: ChangeValues, moves: Move[]): ChangeForm {
  const form: ChangeForm = { kind: values.kind, effectiveOn: values.effectiveOn || null };
  for (const field of ['region', 'newCode', 'name', 'regionKind', 'into', 'basis'] as const) {
    const value = values[field].trim();
    if (value !== '' && hasField(values.kind, field)) form[field] = value;
  }
  if (hasField(values.kind, 'moves') && moves.length > 0) form.moves = moves;
  return form;
}
