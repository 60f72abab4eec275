export const words = {
  list: 'Kegiatan',
};
