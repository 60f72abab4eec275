import { NoAnswer, type Api } from '../engine/api';
import type { SettingItem, SettingValue, TeamSettings } from './model';

/** The calls of this screen: they are loaded with it, not with the app. */
export function settingCalls({ calls }: Api) {
  const team = (code: string) => `/api/teams/${encodeURIComponent(code)}`;
  return {
    get: (code: string) => calls.get<TeamSettings>(`${team(code)}/settings`),
    set: (code: string, item: SettingItem, baseVersion: number, value: SettingValue | null) =>
      calls.send<TeamSettings>('PUT', `${team(code)}/settings/${item}`, { baseVersion, value }),
    async addLogo(code: string, picture: Blob): Promise<string> {
      const answer = await calls.ask('POST', `${team(code)}/logos`, picture, {
        'Content-Type': picture.type,
      });
      try {
        return ((await answer.json()) as { sha256: string }).sha256;
      } catch (broken) {
        throw new NoAnswer(String(broken)); // cut in the middle of the answer
      }
    },
  };
}

export const logoAddress = (sha256: string) => `/api/logos/${sha256}`;
export const samplePaper = (code: string) => `/api/teams/${encodeURIComponent(code)}/settings/contoh.pdf`;
