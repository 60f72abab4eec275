import { x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { expect, it } from 'vitest';
import { open, seal } from './hpke';

it('seals exactly as RFC 9180 shows it (appendix A.2.1)', () => {
  const recipient = hexToBytes('4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a');
  const ephemeral = hexToBytes('f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600');
  const info = hexToBytes('4f6465206f6e2061204772656369616e2055726e');
  const head = hexToBytes('436f756e742d30');
  const content = hexToBytes('4265617574792069732074727574682c20747275746820626561757479');

  const { encapsulated, ciphertext } = seal(recipient, info, head, content, ephemeral);

  expect(bytesToHex(encapsulated)).toBe('1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a');
  expect(bytesToHex(ciphertext)).toBe(
    '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
  );
});

it('opens with the other half alone, and only what was sealed', () => {
  const secret = new Uint8Array(32).fill(5);
  const head = hexToBytes('0102');
  const content = hexToBytes('0a0b0c');
  const sealed = seal(x25519.getPublicKey(secret), head, head, content, new Uint8Array(32).fill(9));

  expect(open(secret, head, head, sealed)).toEqual(content);
  expect(() => open(new Uint8Array(32).fill(6), head, head, sealed)).toThrow();
  expect(() => open(secret, head, content, sealed)).toThrow();
});
