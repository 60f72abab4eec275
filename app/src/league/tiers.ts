import type { Tier } from '../engine/model';
import type { RankedTier } from './calls';

/** What can be ranked below a region: a desa only within its kabupaten, a kecamatan within its province. */
export function rankedBelow(region: string): RankedTier[] {
  switch (tierOf(region)) {
    case 'NATION':
      return ['REGENCY'];
    case 'PROVINCE':
      return ['REGENCY', 'DISTRICT'];
    case 'REGENCY':
      return ['DISTRICT', 'VILLAGE'];
    case 'DISTRICT':
      return ['VILLAGE'];
    case 'VILLAGE':
      return [];
  }
}

function tierOf(region: string): Tier {
  if (region === 'ID') return 'NATION';
  const tiers = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const;
  return tiers[region.split('.').length - 1] ?? 'VILLAGE';
}

export const leaguePath = (region: string, month: string, of?: RankedTier) =>
  `/rekap/peringkat?${new URLSearchParams({ region, bulan: month, ...(of ? { per: of } : {}) }).toString()}`;
