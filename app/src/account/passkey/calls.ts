import type { Api } from '../../engine/api';
import type { PasskeyList, PasskeyQuestion, SignedIn, SpareCodes } from '../../engine/model';
import type { PasskeyAnswer, PasskeyMade } from './browser';

/** The calls of passkeys: they are loaded with their screens, not with the app. */
export function passkeyCalls({ calls }: Api) {
  return {
    list: () => calls.get<PasskeyList>('/api/factor/passkeys'),
    askForNew: () => calls.send<PasskeyQuestion>('POST', '/api/factor/passkeys/challenge', {}),
    add: async (form: PasskeyMade & { name: string }) =>
      (await calls.send<SpareCodes>('POST', '/api/factor/passkeys', form)).recoveryCodes,
    async remove(id: string, code: string): Promise<void> {
      await calls.ask('POST', `/api/factor/passkeys/${id}/removal`, JSON.stringify({ code }));
    },
    ask: () => calls.send<PasskeyQuestion>('POST', '/api/session/passkey/challenge', {}),
    signIn: (answer: PasskeyAnswer) => calls.send<SignedIn>('POST', '/api/session/passkey', answer),
  };
}
