import { describe, expect, it } from 'vitest';
import type { ReportingRow } from '../engine/api';
import { groupReminder, whatsApp, reminderText } from './reminder';
import type { Reporting } from './reporting';

const village = (region: string, name: string, lastReportAt: string | null = null): ReportingRow => ({
  region,
  name,
  expected: 1,
  reported: 0,
  onTime: 0,
  lastReportAt,
});
const page: Reporting = {
  ...village('82.04.02', 'Kayoa'),
  expected: 14,
  month: '2026-11',
  children: [],
  lookedBackTo: '2026-09',
};

describe('reminder', () => {
  it('asks a village by name for the month', () => {
    const text = reminderText(village('82.04.02.2001', 'Guruapin'), page);
    expect(text).toContain('TP PKK Guruapin');
    expect(text).toContain('November 2026');
  });

  it('tells a team above how many of its villages are silent', () => {
    const text = reminderText({ ...village('82.04.02', 'Kayoa'), expected: 14, reported: 9 }, page);
    expect(text).toContain('5 dari 14');
  });

  it('lists all for the group, each with how long', () => {
    const rows = [
      village('82.04.02.2001', 'Guruapin'),
      village('82.04.02.2002', 'Kida', '2026-09-02T03:00:00Z'),
    ];
    const lines = groupReminder(rows, page, 'Asia/Jayapura', '2026-11-29').split('\n');
    expect(lines[1]).toBe('• Guruapin: belum ada laporan sejak September');
    expect(lines[2]).toBe('• Kida: belum lapor sejak 2 Sep');
  });

  it('says how many more there are instead of a text that is cut on its way', () => {
    const rows = Array.from({ length: 45 }, (_, index) =>
      village(`82.04.02.${2001 + index}`, `Desa ${index}`),
    );
    const text = groupReminder(rows, page, 'Asia/Jayapura', '2026-11-29');
    expect(text).toContain('5 lagi');
    expect(text).not.toContain('Desa 40');
  });

  it('keeps lines and signs in the address', () => {
    expect(whatsApp('a & b\nc')).toBe('https://wa.me/?text=a%20%26%20b%0Ac');
  });
});
