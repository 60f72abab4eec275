import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words as en } from '../words.en';
import { words as id } from '../words.id';
import { logPath, readLogFilter } from './filter';
import { detailsOf } from './sentence';

/** As the server names them. */
const ACTS = readFileSync(
  new URL('../../../../server/src/main/java/id/jejak/audit/AuditedAct.java', import.meta.url),
  'utf8',
);
const kinds = [...ACTS.matchAll(/^ {2}([A-Z_]+)[,;]?$/gm)].map(([, name]) => name ?? '');

test.each([
  ['Indonesian', id],
  ['English', en],
])('every kind of act has a word in %s, and no word is without an act', (_, words) => {
  expect(kinds.length).toBeGreaterThan(20);
  expect(Object.keys(words.log.acts).sort()).toEqual([...kinds].sort());
});

test('an office that was given says which and from when', () => {
  const details = { role: 'KETUA_POKJA', field: 'POKJA_III', startsOn: '2026-12-01', decreeNumber: 'SK 12' };
  expect(detailsOf(id, { details })).toBe('Ketua Pokja III · mulai 1 Desember 2026 · SK 12');
});

test('changed members are named, and what is not known yet is told as it stands', () => {
  expect(detailsOf(id, { details: { fields: 'phone, address' } })).toBe('Nomor HP, alamat');
  expect(detailsOf(id, { details: { reason: 'HP hilang', username: '82.04-operator' } })).toBe(
    'HP hilang · 82.04-operator',
  );
});

test('a change of the tree, a setting and an import are told in words, and what is empty is left out', () => {
  const renamed = { what: 'APPLIED', change: 'RENAME', effectiveOn: '2026-12-01', name: 'Buli Baru' };
  expect(detailsOf(id, { details: renamed })).toBe(
    'Sudah berlaku · Ganti nama · berlaku 1 Desember 2026 · Buli Baru',
  );
  const set = { item: 'ADDRESS', before: '', after: 'Jl. Pelabuhan' };
  expect(detailsOf(id, { details: set })).toBe('Alamat · sekarang: Jl. Pelabuhan');
  expect(detailsOf(en, { details: { what: 'batas', taken: '12', bad: '0' } })).toBe(
    'boundaries · 12 taken · 0 refused',
  );
});

test('the log is found again under its address', () => {
  const query = new URLSearchParams('cari=aisyah&tindakan=ACCOUNT_LOCKED&dari=2026-11-01&sampai=kemarin');
  const filter = readLogFilter(query, '82.04', kinds);
  expect(filter).toEqual({
    region: '82.04',
    q: 'aisyah',
    kind: 'ACCOUNT_LOCKED',
    officer: '',
    from: '2026-11-01',
    to: '',
  });
  expect(logPath(filter, '82.04')).toBe('/catatan?cari=aisyah&tindakan=ACCOUNT_LOCKED&dari=2026-11-01');
});
