import type { Block, Holder, Setting, SettingItem, SettingValue, Signer, TeamSettings } from './model';

// How settings come out on paper; the server prints by the same rules (Placeholders, Signers, NumberTemplate).

export type Place = Pick<TeamSettings, 'place' | 'regionName' | 'above'>;

/** Fills `{wilayah}`, `{nama}` and `{induk}`; in capitals they print capitals. */
export function fill(text: string, { place, regionName, above }: Place): string {
  return text.replace(/\{([^{}]*)\}/g, (braces, word: string) => {
    const known: Record<string, string> = { wilayah: place, nama: regionName, induk: above };
    const filled = known[word.toLowerCase()];
    if (filled === undefined) return braces;
    return word === word.toUpperCase() ? filled.toUpperCase() : filled;
  });
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A number as it would be printed today, of the seventh letter of Pokja III. */
export function sampleNumber(template: string, code: string, today: Date): string {
  const month = today.getMonth();
  const known: Record<string, string> = {
    nomor: '007',
    jenis: 'LK',
    bidang: 'POKJA-III',
    kode: code,
    bulan: String(month + 1).padStart(2, '0'),
    'bulan-romawi': ROMAN[month] ?? '',
    tahun: String(today.getFullYear()),
  };
  return template.replace(/\{([^{}]*)\}/g, (braces, word: string) => known[word] ?? braces);
}

/** What holds, with what is being typed in place of what is stored. */
export function valueOf(
  items: Setting[],
  item: SettingItem,
  draft: { item: SettingItem; value: SettingValue | null } | null,
): SettingValue | null {
  if (draft?.item === item) return draft.value;
  return items.find((one) => one.item === item)?.value ?? null;
}

export interface Signed {
  lines: string[];
  name: string | null;
}

/** What stands above and below the space for a signature; null where nobody signs. */
export function signed(
  block: Block | undefined,
  patron: SettingValue | null,
  team: Pick<TeamSettings, 'kind' | 'name' | 'holders'> & Place,
): Signed | null {
  if (!block || block.signer === 'NONE') return null;
  const lines = block.heading ? [fill(block.heading, team)] : [];
  if (block.title) lines.push(fill(block.title, team));
  else lines.push(...titles(block.signer, patron, team));
  return {
    lines,
    name: block.signer === 'PEMBINA' ? (patron?.name ?? null) : holder(block.signer, team.holders),
  };
}

const OFFICES: Partial<Record<Signer, string>> = {
  KETUA: 'Ketua TP PKK',
  WAKIL: 'Wakil Ketua TP PKK',
  SEKRETARIS: 'Sekretaris TP PKK',
  BENDAHARA: 'Bendahara TP PKK',
};

function titles(
  signer: Signer,
  patron: SettingValue | null,
  team: Pick<TeamSettings, 'kind' | 'name'> & Place,
): string[] {
  if (signer === 'PEMBINA') {
    return [patron?.text ? fill(patron.text, team) : patronOf(team), 'selaku Ketua Pembina'];
  }
  if (signer === 'KETUA_POKJA') return ['Ketua Pokja III', team.name];
  return [OFFICES[signer] ?? '', team.place];
}

const PATRONS: Record<string, string> = {
  DESA: 'Kepala Desa',
  KELURAHAN: 'Lurah',
  KECAMATAN: 'Camat',
  DISTRIK: 'Kepala Distrik',
  KABUPATEN: 'Bupati',
  KOTA: 'Wali Kota',
  PROVINSI: 'Gubernur',
};

function patronOf(team: { kind: string; regionName: string }): string {
  const title = PATRONS[team.kind];
  return title ? `${title} ${team.regionName}` : 'Menteri Dalam Negeri';
}

function holder(signer: Signer, holders: Holder[]): string | null {
  const found = holders.find(
    ({ role, field }) => role === signer && (signer !== 'KETUA_POKJA' || field === 'POKJA_III'),
  );
  return found?.name ?? null;
}
