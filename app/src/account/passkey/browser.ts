import type { PasskeyQuestion } from '../../engine/model';

/** A passkey that was just made; bytes are base64url. */
export interface PasskeyMade {
  clientData: string;
  attestation: string;
}

/** What a passkey signed. */
export interface PasskeyAnswer {
  credential: string;
  clientData: string;
  authenticatorData: string;
  signature: string;
  user: string | null;
}

/** She let the question of the browser pass, or the device said no. */
export class PasskeyStopped extends Error {
  override name = 'PasskeyStopped';
}

/** This device holds one of hers already. */
export class PasskeyHere extends Error {
  override name = 'PasskeyHere';
}

const PATIENCE_MS = 4 * 60_000;
/** ES256, EdDSA, RS256: what the server checks. */
const ALGORITHMS = [-7, -8, -257];

/** An old browser, or an address without https. */
export function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in window;
}

/** The browser asks her for finger, face or PIN, and the device makes a key. */
export async function makePasskey(question: PasskeyQuestion, username: string): Promise<PasskeyMade> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(question.challenge),
        rp: { id: question.rpId, name: 'Jejak PKK' },
        user: { id: bytes(question.user), name: username, displayName: username },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: question.credentials.map(described),
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        attestation: 'none',
        timeout: PATIENCE_MS,
      },
    }),
  );
  const { response } = made as PublicKeyCredential & { response: AuthenticatorAttestationResponse };
  return { clientData: text(response.clientDataJSON), attestation: text(response.attestationObject) };
}

/** The browser asks her again, and the device signs. */
export async function signWithPasskey(question: PasskeyQuestion): Promise<PasskeyAnswer> {
  const signed = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: bytes(question.challenge),
        rpId: question.rpId,
        allowCredentials: question.credentials.map(described),
        userVerification: 'required',
        timeout: PATIENCE_MS,
      },
    }),
  );
  const { rawId, response } = signed as PublicKeyCredential & { response: AuthenticatorAssertionResponse };
  return {
    credential: text(rawId),
    clientData: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    user: response.userHandle && text(response.userHandle),
  };
}

async function asked(question: () => Promise<Credential | null>): Promise<Credential> {
  try {
    const answer = await question();
    if (answer) return answer;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'InvalidStateError') throw new PasskeyHere();
    if (!(failure instanceof DOMException)) throw failure;
  }
  throw new PasskeyStopped();
}

function described(credential: string): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: bytes(credential) };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
    letter.charCodeAt(0),
  );
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
