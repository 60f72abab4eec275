// What is told on Home besides; fetched apart from the rest. A new version adds its news at the top.
export const news = {
  title: 'Yang baru',
  understood: 'Mengerti',
  versions: [
    {
      version: '1.1',
      lines: [
        'Sebelum mengirim, besarnya dan kira-kira biayanya disebut.',
        'Foto boleh menunggu Wi-Fi, teksnya tetap terkirim dulu. Pilihannya ada di Akun.',
        'Foto yang terputus dilanjutkan dari tempat putusnya, paling banyak 64 kB diulang.',
      ],
    },
    { version: '1.0', lines: ['Jejak PKK yang pertama.'] },
  ],
  install: 'Pasang Jejak PKK di HP ini',
  installHint: 'Dibuka sekali tekan dari layar HP, juga tanpa sinyal.',
  installNow: 'Pasang',
  installNever: 'Tidak perlu',
  share: 'Tekan Bagikan',
  addToHome: 'Pilih Tambah ke Layar Utama',
};
