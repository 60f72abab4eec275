import { useLanguage } from '../../texts/texts';

const id = {
  title: 'Ini benar Ibu?',
  hint: 'Ketik kata sandi Ibu sekali lagi. Dengan begitu orang yang menemukan HP ini terbuka tidak bisa mengubahnya.',
  password: 'Kata sandi',
  goOn: 'Lanjut',
  cancel: 'Batal',
  toAccount: 'Buat kata sandi di Akun',
  fillPassword: 'Isi kata sandi.',
  noSignal: 'Sedang tidak ada sinyal. Coba lagi saat ada sinyal.',
  trouble: 'Belum berhasil. Coba lagi sebentar lagi.',
};

const en: typeof id = {
  title: 'Is it you?',
  hint: 'Type your password once more. So nobody who finds this phone open can change it.',
  password: 'Password',
  goOn: 'Go on',
  cancel: 'Cancel',
  toAccount: 'Set a password in Account',
  fillPassword: 'Type the password.',
  noSignal: 'No signal right now. Try again when there is one.',
  trouble: 'That did not work. Try again in a moment.',
};

export function useProofWords() {
  return useLanguage() === 'en' ? en : id;
}
