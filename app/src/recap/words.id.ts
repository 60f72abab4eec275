export const words = {
  title: 'Rekap',
};
