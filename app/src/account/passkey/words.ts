import { useLanguage } from '../../texts/texts';
import { useFactorReason } from '../factor/words';
import { PasskeyHere, PasskeyStopped } from './browser';

const id = {
  title: 'Kunci sandi',
  about: 'Cukup sidik jari, wajah, atau kunci layar HP ini. Tidak perlu mengetik kode.',
  add: 'Tambah kunci sandi',
  name: 'Nama HP atau komputer ini',
  nameHint: 'Supaya nanti mudah dikenali.',
  make: 'Lanjut',
  cancel: 'Batal',
  added: (day: string) => `Dibuat ${day}`,
  used: (day: string) => `terakhir dipakai ${day}`,
  unused: 'belum pernah dipakai',
  elsewhere: (host: string) => `Hanya bisa dipakai di ${host}`,
  remove: 'Hapus',
  removeLabel: (name: string) => `Hapus ${name}`,
  removeTitle: (name: string) => `Hapus ${name}?`,
  removeHint: 'HP atau komputer itu tidak bisa dipakai lagi untuk langkah kedua.',
  removeLast: 'Ini pengaman terakhir. Sesudah dihapus, kata sandi saja cukup untuk masuk.',
  spare: 'Satu kode cadangan',
  yesRemove: 'Ya, hapus',
  removed: 'Kunci sandi sudah dihapus.',
  kept: 'Kunci sandi sudah disimpan.',
  enter: 'Masuk dengan kunci sandi',
  stopped: 'Belum jadi. Coba sekali lagi, lalu ikuti petunjuk di layar.',
  here: 'HP atau komputer ini sudah punya kunci sandi Ibu.',
};

const en: typeof id = {
  title: 'Passkeys',
  about: "A fingerprint, a face or this phone's screen lock is enough. No code to type.",
  add: 'Add a passkey',
  name: 'Name of this phone or computer',
  nameHint: 'So that you know it again.',
  make: 'Go on',
  cancel: 'Cancel',
  added: (day: string) => `Made ${day}`,
  used: (day: string) => `last used ${day}`,
  unused: 'never used',
  elsewhere: (host: string) => `Works only at ${host}`,
  remove: 'Remove',
  removeLabel: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove ${name}?`,
  removeHint: 'That phone or computer no longer serves for the second step.',
  removeLast: 'This is the last one. Once it is removed, the password alone is enough to sign in.',
  spare: 'One spare code',
  yesRemove: 'Yes, remove',
  removed: 'The passkey is removed.',
  kept: 'The passkey is kept.',
  enter: 'Sign in with a passkey',
  stopped: 'That did not finish. Try once more and follow what the screen says.',
  here: 'This phone or computer already holds a passkey of yours.',
};

export function usePasskeyWords() {
  return useLanguage() === 'en' ? en : id;
}

/** Why it did not work, in words for her. */
export function usePasskeyReason() {
  const t = usePasskeyWords();
  const reason = useFactorReason();
  return (failure: unknown): string => {
    if (failure instanceof PasskeyStopped) return t.stopped;
    if (failure instanceof PasskeyHere) return t.here;
    return reason(failure);
  };
}
