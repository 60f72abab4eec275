// Packs the regions of Indonesia (idn-area-data, ODbL) into one compressed file that the server's
// first start copies into the database: code, name, tier, kind, code of the parent, tab-separated.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'node_modules/idn-area-data/data');
const target = join(here, '../target/generated-resources/region/regions.tsv.gz');

// Damaged names of version 4.0.1: a straight quotation mark or a typographic one where the name has an
// apostrophe, a leading small letter, a stray sign.
const REPAIRED = {
  '35.29.22': "Ra'as", '35.13.15.2017': "Soka'an", '35.18.17.2007': "Ja'an", '35.25.01.2018': "Ima'an",
  '35.27.04.2003': "Tamba'an", '35.27.04.2013': "Pamola'an", '35.27.04.2014': "Plampa'an", '35.27.09.2020': "Tapa'an",
  '35.29.18.2015': "Banra'as", '53.02.08.2002': "Nunle'u", '53.02.08.2005': "Kuale'u", '53.05.02.2023': "Ala'ang",
  '53.07.01.2021': "Regapu'u", '53.07.08.2019': "Udek Du'en", '53.07.17.2010': "Bu Nuapu'u", '53.14.07.2004': "Bo'a",
  '63.09.03.2008': "Pulau Ku'u", '72.06.07.2004': "Padala'a", '94.04.10.2004': "T'Singa", '91.20.07.2005': 'Teuw',
  '33.07.07.2016': 'Lamuk', '33.07.11.2002': 'Candirejo', '33.07.11.2015': 'Wonokromo', '33.16.13.2008': 'Plosorejo',
  '74.12.01.2014': 'Langkowala', '94.05.01.2007': 'Kibogolome',
};
const EXPECTED = { PROVINCE: 38, REGENCY: 514, DISTRICT: 7285, VILLAGE: 83762 };
const SOUND_NAME = /^[A-Z0-9][A-Za-z0-9 '.,()/-]*$/;

function rows(file) {
  const lines = readFileSync(join(source, file), 'utf8').split(/\r?\n/).filter(Boolean).slice(1);
  return lines.map((line) => {
    const code = line.slice(0, line.indexOf(','));
    const last = file === 'provinces.csv' ? line.indexOf(',') : line.indexOf(',', line.indexOf(',') + 1);
    return { code, name: line.slice(last + 1).replace(/^"(.*)"$/, '$1').replaceAll('""', '"').trim() };
  });
}

function described(code, name) {
  const parts = code.split('.');
  const parent = parts.length === 1 ? 'ID' : parts.slice(0, -1).join('.');
  switch (parts.length) {
    case 1: return { name, tier: 'PROVINCE', kind: 'PROVINSI', parent };
    case 2: {
      const [, kind, rest] = /^(Kabupaten|Kota) (.+)$/.exec(name);
      return { name: rest, tier: 'REGENCY', kind: kind.toUpperCase(), parent };
    }
    // The districts of the six provinces of Papua are called Distrik.
    case 3: return { name, tier: 'DISTRICT', kind: /^9/.test(code) ? 'DISTRIK' : 'KECAMATAN', parent };
    default: return { name, tier: 'VILLAGE', kind: parts[3].startsWith('1') ? 'KELURAHAN' : 'DESA', parent };
  }
}

function pack() {
  const counts = {};
  const codes = new Set(['ID']);
  const lines = ['ID\tIndonesia\tNATION\tNEGARA\t\\N'];
  for (const file of ['provinces.csv', 'regencies.csv', 'districts.csv', 'villages.csv']) {
    for (const row of rows(file)) {
      const region = described(row.code, REPAIRED[row.code] ?? row.name);
      if (!SOUND_NAME.test(region.name)) throw new Error(`damaged name of ${row.code}: ${region.name}`);
      if (!codes.has(region.parent)) throw new Error(`${row.code} has no parent`);
      codes.add(row.code);
      counts[region.tier] = (counts[region.tier] ?? 0) + 1;
      lines.push([row.code, region.name, region.tier, region.kind, region.parent].join('\t'));
    }
  }
  for (const [tier, expected] of Object.entries(EXPECTED)) {
    if (counts[tier] !== expected) throw new Error(`${counts[tier]} regions of tier ${tier} instead of ${expected}`);
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, gzipSync(lines.join('\n') + '\n', { level: 9 }));
  console.log(`${lines.length} regions packed`);
}

const isPacked = existsSync(target) && statSync(target).mtimeMs > statSync(fileURLToPath(import.meta.url)).mtimeMs;
if (!isPacked) pack();
