import { expect, test } from 'vitest';
import { isHere } from './here';

const ENTRIES = ['/', '/kegiatan', '/lapor', '/periksa', '/rekap', '/pengurus', '/akun'];
const SCREENS: [string, string][] = [
  ['/', '/'],
  ['/kabar', '/'],
  ['/kegiatan/1', '/kegiatan'],
  ['/periksa/1', '/periksa'],
  ['/periksa/kalimat', '/periksa'],
  ['/rekap/bukti', '/rekap'],
  ['/rekap/target', '/rekap'],
  ['/rekap/peta', '/rekap'],
  ['/rekap/buku', '/rekap'],
  ['/rekap/tren', '/rekap'],
  ['/rekap/banding', '/rekap'],
  ['/rekap/peringkat', '/rekap'],
  ['/unduh', '/rekap'],
  ['/pengurus/1', '/pengurus'],
  ['/pengurus-massal', '/pengurus'],
  ['/pengurus-massal/1', '/pengurus'],
  ['/slip-masuk', '/pengurus'],
  ['/catatan', '/pengurus'],
  ['/serah-terima/1', '/pengurus'],
  ['/tim/82.04', '/pengurus'],
  ['/akun', '/akun'],
  ['/verifikasi', '/akun'],
  ['/wilayah/peta', '/akun'],
  ['/sudah-latihan', '/akun'],
];

test.each(SCREENS)('on %s the entry %s of the navigation is lit, and no other', (path, entry) =>
  expect(ENTRIES.filter((each) => isHere(path, each))).toEqual([entry]),
);
