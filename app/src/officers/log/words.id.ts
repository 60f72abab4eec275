import type { AuditedAct } from '../../engine/officers/model';
import { words as region } from '../../region/words.id';
import { words as team } from '../../team/words.id';
import { plainDate } from '../../texts/format';

const items: Partial<Record<string, string>> = team.items;
const kinds: Partial<Record<string, string>> = region.changeKinds;
const regionWords: Partial<Record<string, string>> = region.states;

export const words = {
  title: 'Catatan perubahan',
  subtitle: 'Siapa mengubah apa, dan kapan',
  search: 'Cari di catatan',
  searchHint: 'Nama pengurus',
  act: 'Perubahan',
  allActs: 'Semua perubahan',
  fromDay: 'Dari tanggal',
  toDay: 'Sampai tanggal',
  nothing: 'Tidak ada catatan yang cocok.',
  nothingYet: 'Belum ada perubahan yang tercatat.',
  dropPerson: (name: string) => `${name}: tampilkan semua orang lagi`,
  when: 'Waktu',
  whom: 'Tentang',
  by: 'Oleh',
  doneBy: (name: string, office: string) => `oleh ${name}, ${office}`,
  toWhom: (name: string) => `kepada ${name}`,
  /** What the other members of an entry say. */
  said: {
    what: (value: string) => regionWords[value] ?? value,
    change: (value: string) => kinds[value] ?? value,
    effectiveOn: (day: string) => `berlaku ${plainDate(day)}`,
    newCode: (code: string) => `kode baru ${code}`,
    into: (code: string) => `masuk ke ${code}`,
    item: (value: string) => items[value] ?? value,
    before: (value: string) => `dulu: ${value}`,
    after: (value: string) => `sekarang: ${value}`,
    rows: (count: string) => `${count} baris`,
    accounts: (count: string) => `${count} akun dibuka`,
    slips: (count: string) => `${count} kartu`,
    planned: (count: string) => `${count} perubahan`,
    taken: (count: string) => `${count} diterima`,
    bad: (count: string) => `${count} ditolak`,
  },
  acts: {
    OFFICER_ADDED: 'Pengurus didaftarkan',
    OFFICER_CHANGED: 'Data diri diubah',
    OFFICE_GIVEN: 'Jabatan diberikan',
    OFFICE_CHANGED: 'Jabatan diubah',
    OFFICE_ENDED: 'Jabatan diakhiri',
    OFFICE_WITHDRAWN: 'Jabatan dibatalkan',
    OFFICE_HANDED_OVER: 'Serah terima jabatan',
    ACCOUNT_OPENED: 'Akun dibuka',
    ACCOUNT_LOCKED: 'Akun dikunci',
    ACCOUNT_UNLOCKED: 'Kunci akun dibuka',
    SIGN_IN_RESET: 'Cara masuk dibuat baru',
    DEVICE_CLOSED: 'HP dikeluarkan',
    SLIPS_PRINTED: 'Kartu masuk dicetak',
    SLIP_USED: 'Kartu masuk dipakai',
    SECOND_FACTOR_SET: 'Pengaman kedua dipasang',
    SECOND_FACTOR_REMOVED: 'Pengaman kedua dilepas',
    SECOND_FACTOR_REQUIRED: 'Pengaman kedua diwajibkan',
    PASSKEY_ADDED: 'Kunci sandi ditambahkan',
    PASSKEY_REMOVED: 'Kunci sandi dihapus',
    ROSTER_IMPORTED: 'Daftar pengurus dimasukkan',
    TEAM_CHANGED: 'Data TP PKK diubah',
    REGION_CHANGED: 'Wilayah diubah',
    REGIONS_UPDATED: 'Daftar wilayah diperbarui',
    MAP_IMPORTED: 'Peta dimasukkan',
  } satisfies Record<AuditedAct, string> as Record<AuditedAct, string>,
};
