import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'Review',
};
