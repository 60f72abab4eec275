import { useLanguage } from '../texts/texts';

const id = {
  region: 'Komputer bersama',
  whose: (name: string) => `Komputer bersama: ${name}`,
  until: 'Keluar sendiri tengah malam.',
  finished: 'Selesai',
};

const en: typeof id = {
  region: 'Shared computer',
  whose: (name) => `Shared computer: ${name}`,
  until: 'Signed out by itself at midnight.',
  finished: 'Finished',
};

export function useSharedWords() {
  return useLanguage() === 'en' ? en : id;
}
