import { expect, test } from 'vitest';
import { bookOf, bookPaper, bookPath, monthsOfBook } from './books';

test.each([
  ['2026-10', '2026-10', '2026-10'],
  ['2026-01', '2026-06', '2026-S1'],
  ['2026-07', '2026-12', '2026-S2'],
  ['2026-01', '2026-12', '2026'],
])('the months %s to %s are the book %s, and back', (from, to, book) => {
  expect(bookOf({ from, to })).toBe(book);
  expect(monthsOfBook(book)).toEqual({ from, to });
});

test('other months are no book, and other words name none', () => {
  expect(bookOf({ from: '2026-02', to: '2026-03' })).toBeNull();
  for (const word of ['', '2026-13', '2026-S3', 'x']) expect(monthsOfBook(word)).toBeNull();
});

test('a book has an address', () => {
  expect(bookPath('82.04.08', '2026-10')).toBe('/rekap/buku?region=82.04.08&buku=2026-10');
  expect(bookPaper('82.04.08', '2026-S1', 2)).toBe('/api/periods/82.04.08/2026-S1/closings/2/buku.pdf');
});
