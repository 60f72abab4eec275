export const words = {
  title: 'Beranda',
  report: 'Lapor kegiatan',
};
