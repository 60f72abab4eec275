export const words = {
  title: 'Periksa',
};
