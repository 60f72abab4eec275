import { useLanguage } from '../texts/texts';

const id = {
  title: 'Kata sandi',
  hint: 'Untuk masuk di komputer. Di HP ini cukup PIN.',
  open: 'Buat atau ganti kata sandi',
  current: 'Kata sandi sekarang',
  next: 'Kata sandi baru',
  nextHint: 'Paling sedikit 10 huruf; beberapa kata biasa mudah diingat.',
  show: 'Tampilkan kata sandi',
  closeOthers: 'Keluarkan semua HP dan komputer lain',
  keep: 'Simpan kata sandi',
  cancel: 'Batal',
  done: 'Kata sandi sudah disimpan.',
};

const en: typeof id = {
  title: 'Password',
  hint: 'For signing in at a computer. On this phone your PIN is enough.',
  open: 'Set or change the password',
  current: 'Current password',
  next: 'New password',
  nextHint: 'At least 10 letters; a few ordinary words are easy to remember.',
  show: 'Show password',
  closeOthers: 'Turn out all other phones and computers',
  keep: 'Keep password',
  cancel: 'Cancel',
  done: 'The password is kept.',
};

export function usePasswordWords() {
  return useLanguage() === 'en' ? en : id;
}
