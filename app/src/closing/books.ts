import type { Period } from '../recap/period';

/** How the months of a recap are called as one book: `2026-10`, `2026-S2`, `2026`; null when they are none. */
export function bookOf({ from, to }: Period): string | null {
  if (from === to) return from;
  const year = from.slice(0, 4);
  if (from === `${year}-01` && to === `${year}-06`) return `${year}-S1`;
  if (from === `${year}-07` && to === `${year}-12`) return `${year}-S2`;
  return from === `${year}-01` && to === `${year}-12` ? year : null;
}

/** The months of a book; null for what names none. */
export function monthsOfBook(book: string): Period | null {
  const [, year = '', semester, month] = /^(20\d\d)(?:-(?:S([12])|(0[1-9]|1[0-2])))?$/.exec(book) ?? [];
  if (year === '') return null;
  if (month) return { from: book, to: book };
  if (semester === '1') return { from: `${year}-01`, to: `${year}-06` };
  if (semester === '2') return { from: `${year}-07`, to: `${year}-12` };
  return { from: `${year}-01`, to: `${year}-12` };
}

export const bookPath = (region: string, book: string) =>
  `/rekap/buku?${new URLSearchParams({ region, buku: book }).toString()}`;

/** The closed book of that version as a PDF, the same whenever it is printed. */
export const bookPaper = (region: string, book: string, version: number) =>
  `/api/periods/${region}/${book}/closings/${version}/buku.pdf`;
