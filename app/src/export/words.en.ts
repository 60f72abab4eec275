import { number } from '../texts/format';
import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'Download data',
  about: (place, period) => `${place}, ${period}`,
  whole: 'Region and months are chosen in the recap.',
  what: 'What the file holds',
  activities: 'Activity reports',
  activitiesHint: 'One row for each report, with results, story and costs.',
  totals: 'Figures of the recap',
  totalsHint: 'The sum of each result, by region below and by month.',
  format: 'Kind of file',
  formats: {
    XLSX: 'Excel (.xlsx)',
    CSV: 'CSV (.csv)',
    JSONL: 'JSON Lines (.jsonl), for other programs',
  },
  make: 'Make the file',
  orders: 'Your files',
  none: 'No file was made today.',
  making: (done, total) =>
    total === 0 ? 'Being made' : `Being made: ${number(done)} of ${number(total)} rows`,
  ready: (rows, size) => `${number(rows)} rows, ${size}`,
  failed: 'It could not be made. Make it again.',
  kept: (until) => `Deleted by itself ${until}.`,
  download: 'Download',
  remove: 'Delete',
  removeLabel: (name) => `Delete ${name}`,
  removed: 'The file is deleted.',
  care: 'It holds places, stories and costs: keep it safe, do not spread it.',
};
