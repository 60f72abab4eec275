import { isEmpty, type RescueContent } from '../engine/rescue/content';
import type { Restored } from '../engine/rescue/restore';
import { longDate, moment, shortDate } from '../texts/format';
import type { RescueWords } from './useRescueWords';

/** "3 laporan, 12 foto": what a file holds; null when it holds nothing. */
export function partsOf(content: RescueContent, t: RescueWords): string | null {
  if (isEmpty(content)) return null;
  return counted(
    [content.reports.length, t.parts.reports],
    [content.drafts.length, t.parts.drafts],
    [content.photos.length, t.parts.photos],
    [content.parcels.length, t.parts.parcels],
    [content.decisions.length + content.withdrawals.length, t.parts.others],
  );
}

/** What came back of it; null when all was here already. */
export function partsBack({ reports, drafts, parcels }: Restored, t: RescueWords): string | null {
  const parts = counted([reports, t.parts.reports], [drafts, t.parts.drafts], [parcels, t.parts.parcels]);
  return parts === '' ? null : parts;
}

function counted(...parts: [count: number, name: (count: number) => string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => name(count))
    .join(', ');
}

/** The page of paper that lies in the file: whose it is, how to use it, and what is in it. */
export function readme(content: RescueContent): string {
  const { officer, team, reports, drafts, photos } = content;
  const pictures = (hashes: { sha256: string }[]) =>
    hashes.flatMap(({ sha256 }) => photos.filter((photo) => photo.sha256 === sha256).map(({ file }) => file));
  const lines = [
    'BERKAS PENYELAMAT JEJAK PKK',
    '',
    `Milik: ${officer.name}, ${team.name}`,
    `Dibuat: ${moment(content.madeAt)} (${shortDate(content.madeAt.slice(0, 10))})`,
    '',
    'Berkas ini berisi semua yang belum terkirim dari HP ini.',
    'Cara memakainya: buka Jejak PKK di HP mana pun, pilih Akun, lalu Berkas & titipan, lalu Buka berkas penyelamat.',
    'Tanpa aplikasi: laporan.json berisi semua tulisan dan angka, folder foto berisi fotonya.',
    '',
    `LAPORAN BELUM TERKIRIM (${reports.length})`,
    ...reports.flatMap(({ title, regionName, body }, index) => [
      '',
      `${index + 1}. ${title}`,
      `   ${longDate(body.startDate)} · ${[body.place, regionName].filter(Boolean).join(', ')}`,
      `   Peserta: laki-laki ${body.participantsMale}, perempuan ${body.participantsFemale}`,
      ...(body.narrative ? [`   ${body.narrative}`] : []),
      ...pictures(body.photos).map((file) => `   ${file}`),
    ]),
    '',
    `RANCANGAN (${drafts.length})`,
    ...drafts.flatMap(({ form }, index) => [
      '',
      `${index + 1}. ${form.title || form.typeCode || '-'}`,
      `   ${[form.startDate, form.place].filter(Boolean).join(' · ')}`,
      ...(form.narrative ? [`   ${form.narrative}`] : []),
      ...pictures(form.photos).map((file) => `   ${file}`),
    ]),
    '',
  ];
  return lines.join('\r\n');
}

/** `penyelamat-82.04.08.2001-sekretaris-2026-11-21.zip` */
export function rescueName({ officer, madeAt }: RescueContent): string {
  const who = (officer.username || officer.id).replace(/[^\w.-]/g, '');
  return `penyelamat-${who}-${madeAt.slice(0, 10)}.zip`;
}
