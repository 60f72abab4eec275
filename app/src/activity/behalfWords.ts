import { currentLanguage, useLanguage } from '../texts/texts';

const id = {
  forWhom: 'Laporan ini untuk siapa?',
  own: (team: string) => `${team} (tim sendiri)`,
  tiers: {
    PROVINCE: 'Provinsi',
    REGENCY: 'Kabupaten/kota',
    DISTRICT: 'Kecamatan',
    VILLAGE: 'Desa',
    NATION: '',
  },
  team: (place: string) => `TP PKK ${place} sendiri`,
  who: 'Atas nama siapa?',
  whoHint: 'Misalnya: Ny. Salma, Sekretaris. Nama Ibu tetap tercatat sebagai pengirim.',
  usual: (place: string) => `Pengurus TP PKK ${place}`,
  unknown: 'Daftar desa perlu sinyal sekali.',
  missing: 'Isi atas nama siapa.',
  onBehalf: (who: string) => `atas nama ${who}`,
};

const en: typeof id = {
  forWhom: 'For whom is this report?',
  own: (team) => `${team} (own team)`,
  tiers: {
    PROVINCE: 'Province',
    REGENCY: 'Regency/city',
    DISTRICT: 'District',
    VILLAGE: 'Village',
    NATION: '',
  },
  team: (place) => `TP PKK ${place} itself`,
  who: 'On behalf of whom?',
  whoHint: 'Such as: Ny. Salma, Secretary. Your own name stays as the sender.',
  usual: (place) => `Officers of TP PKK ${place}`,
  unknown: 'The list of villages needs a signal once.',
  missing: 'Say who told it.',
  onBehalf: (who) => `on behalf of ${who}`,
};

export function useBehalfWords(): typeof id {
  return useLanguage() === 'en' ? en : id;
}

/** The same outside a component. */
export function behalfWords(): typeof id {
  return currentLanguage() === 'en' ? en : id;
}
