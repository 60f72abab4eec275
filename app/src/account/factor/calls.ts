import type { Api } from '../../engine/api';
import type { FactorBeginning, FactorStanding, SignedIn, SpareCodes } from '../../engine/model';

/** The calls of the second step: they are loaded with its screens, not with the app. */
export function factorCalls({ calls }: Api) {
  return {
    signIn: (code: string) => calls.send<SignedIn>('POST', '/api/session/code', { code }),
    standing: () => calls.get<FactorStanding>('/api/factor'),
    begin: () => calls.send<FactorBeginning>('POST', '/api/factor', {}),
    confirm: async (code: string) =>
      (await calls.send<SpareCodes>('PUT', '/api/factor', { code })).recoveryCodes,
    renewCodes: async (code: string) =>
      (await calls.send<SpareCodes>('POST', '/api/factor/recovery-codes', { code })).recoveryCodes,
    async remove(code: string): Promise<void> {
      await calls.ask('POST', '/api/factor/removal', JSON.stringify({ code }));
    },
    require: (from: string | null) => calls.send<FactorStanding>('PUT', '/api/factor/rule', { from }),
  };
}
