import { describe, expect, it } from 'vitest';
import type { ReportingPage, ReportingRow } from '../engine/api';
import { longSilent, percent, silenceText, silentChildren, withEarlier } from './reporting';

const VILLAGES: Record<string, string> = {
  labuha: '82.04.08.2001',
  laluin: '82.04.08.2002',
  tomori: '82.04.08.2003',
  suma: '82.04.08.2004',
};

describe('who has reported', () => {
  const unit = (name: string, reported: number, lastReportAt: string | null): ReportingRow => ({
    region: VILLAGES[name] ?? name,
    name,
    expected: 1,
    reported,
    onTime: reported,
    lastReportAt,
  });
  const obi: ReportingRow = { ...unit('82.04.06', 3, null), expected: 8 };
  const page: ReportingPage = {
    ...unit('82.04.08', 1, null),
    expected: 4,
    month: '2026-11',
    children: [
      unit('labuha', 1, '2026-11-20T01:00:00Z'),
      unit('laluin', 0, null),
      unit('tomori', 0, null),
      unit('suma', 0, null),
    ],
  };

  const earlier: ReportingPage[] = ['2026-10', '2026-09', '2026-08'].map((month) => ({
    ...page,
    month,
    children: [],
  }));
  const whole = withEarlier(page, [
    { ...page, month: '2026-10', children: [unit('tomori', 1, '2026-10-30T01:00:00Z')] },
    { ...page, month: '2026-09', children: [unit('tomori', 1, '2026-09-30T01:00:00Z')] },
    { ...page, month: '2026-08', children: [unit('laluin', 1, '2026-09-01T18:00:00Z')] },
  ]);
  const text = (name: string, of = whole) =>
    silenceText(of.children.find((row) => row.name === name) ?? obi, of, 'Asia/Jayapura', '2026-11-24');

  it('is told in words, and silence is never a zero', () => {
    expect(text('laluin')).toBe('belum lapor sejak 2 Sep');
    expect(text('tomori')).toBe('belum lapor sejak 30 Okt');
    expect(text('obi')).toBe('5 dari 8 desa belum lapor');
  });

  it('does not claim more than was looked at', () => {
    expect(text('suma')).toBe('belum ada laporan sejak Agustus');
    expect(text('suma', withEarlier(page, []))).toBe('belum lapor');
    expect(longSilent(withEarlier(page, []), 'Asia/Jayapura')).toBe(0);
    expect(longSilent(withEarlier(page, earlier), 'Asia/Jayapura')).toBe(3);
  });

  it('begins with the longest silence', () => {
    expect(silentChildren(whole).map((row) => row.name)).toEqual(['suma', 'laluin', 'tomori']);
    expect(longSilent(whole, 'Asia/Jayapura')).toBe(2);
  });

  it('rounds without telling all or nothing too early', () => {
    expect(percent({ reported: 248, expected: 249 })).toBe(99);
    expect(percent({ reported: 1, expected: 900 })).toBe(1);
    expect(percent({ reported: 249, expected: 249 })).toBe(100);
    expect(percent({ reported: 0, expected: 0 })).toBe(0);
  });
});
