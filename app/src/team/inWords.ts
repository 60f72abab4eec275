import type { Block, SettingItem, SettingValue } from './model';
import type { TeamWords } from './useTeamWords';

const SHORTEST_MONTH = 28;

/** A value in a line of words. */
export function inWords(item: SettingItem, value: SettingValue | null, t: TeamWords): string {
  switch (item) {
    case 'KOP_LINES':
      return value?.lines?.join(' / ') ?? t.none;
    case 'LOGO_LEFT':
    case 'LOGO_RIGHT':
      return value?.logo && value.logo !== '-' ? t.hasLogo : t.noLogo;
    case 'PATRON':
      return [value?.text, value?.name].filter(Boolean).join(' · ') || t.none;
    case 'SIGNERS_ACTIVITY':
    case 'SIGNERS_RECAP':
    case 'SIGNERS_MEMBERS':
    case 'SIGNERS_HANDOVER':
    case 'SIGNERS_CERTIFICATE':
      return [value?.left, value?.right]
        .filter((block) => block !== undefined)
        .map((block) => signerWords(block, t))
        .join(' · ');
    case 'TIME_ZONE':
      return t.zones[value?.text ?? ''] ?? t.none;
    case 'LETTER_NUMBER':
      return value?.text ?? t.noNumber;
    case 'PUBLISH_AT_ONCE':
      return value?.yes ? t.published : t.notPublished;
    case 'ADDRESS':
      return value?.text ?? t.none;
    default:
      return (value?.days ?? 0) <= SHORTEST_MONTH ? t.days(value?.days ?? 0) : t.manyDays(value?.days ?? 0);
  }
}

function signerWords({ signer, title }: Block, t: TeamWords): string {
  return title ?? t.signers[signer];
}
