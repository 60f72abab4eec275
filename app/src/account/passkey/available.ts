import type { Api } from '../../engine/api';
import { knowsPasskeys } from './browser';
import { passkeyCalls } from './calls';
import { EnterByPasskey } from './EnterByPasskey';

/** The way to enter by passkey, when she has one for this address and the browser knows what that is. */
export async function passkeyWay(api: Api): Promise<typeof EnterByPasskey | null> {
  if (!knowsPasskeys()) return null;
  const { credentials } = await passkeyCalls(api).ask();
  return credentials.length > 0 ? EnterByPasskey : null;
}
