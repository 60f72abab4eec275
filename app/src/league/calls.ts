import type { Api } from '../engine/api';
import type { components } from '../engine/schema';

export type League = components['schemas']['League'];
export type Standing = components['schemas']['Standing'];
export type Nowcast = components['schemas']['Nowcast'];
export type RankedTier = 'REGENCY' | 'DISTRICT' | 'VILLAGE';

/** The table of a region; fetched with its screen, not with the app. */
export function leagueCall({ calls }: Api, region: string, month: string, of: RankedTier) {
  const query = (after: string) =>
    new URLSearchParams({ region, month, of, ...(after ? { after } : {}) }).toString();
  return (after = '') => calls.get<League>(`/api/league?${query(after)}`);
}
