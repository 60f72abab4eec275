import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../model';
import { isSigned } from './signature';
import { Phone } from '../testing/phone';
import { TestServer } from '../testing/server';

let server: TestServer;

beforeEach(() => {
  server = new TestServer();
});

describe('a receipt', () => {
  it('counts when the server has signed exactly this', () => {
    const key = { keyId: 'k1', algorithm: 'Ed25519', publicKey: server.publicKey() };
    const receipt = server.receipt('photo', 'ab', 0, 'ab');
    expect(isSigned(receipt, key)).toBe(true);
    const forged: Partial<Receipt>[] = [
      { revision: 1 },
      { sha256: 'ac' },
      { receivedAt: '2026-11-20T12:00:09Z' },
      { kind: 'activity' },
      { signature: btoa('no signature') },
      { signature: 'not base64 at all!' },
      { keyId: 'k2' },
    ];
    for (const change of forged) expect(isSigned({ ...receipt, ...change }, key)).toBe(false);
  });

  it('of a real server verifies', () => {
    const key = {
      keyId: 'f8f51513a8a1',
      algorithm: 'Ed25519',
      publicKey: 'mos9cnjwjDe+xtc+PjxSnh1fQAQxiZ3ogFCuQ8hYT70=',
    };
    const receipt: Receipt = {
      kind: 'activity',
      id: '01a1fd72-b2f8-7365-83bb-a7f415486d53',
      revision: 1,
      sha256: 'c3e7544187924ac8cd024ffaf6e8d109edc149870ae57d57c2fef4a1c8eb6447',
      receivedAt: '2026-11-21T09:31:55Z',
      keyId: 'f8f51513a8a1',
      signature: 'quG6lgEnuOQgN4VJzTlx+i4Q5yC4EyAGA+E5lVbyVcO3Z6YPj/E21eR7Y6DhKcabwPm8381ZgcSWt4XGmfG6Bg==',
    };
    expect(isSigned(receipt, key)).toBe(true);
  });
});

describe('no tick is drawn', () => {
  it('from a receipt for other words than were sent', async () => {
    const phone = new Phone(server);
    await phone.signIn();
    const receipt = server.receipt('activity', 'x', 1, 'f'.repeat(64));
    server.weather = (method, path) =>
      method === 'PUT'
        ? {
            kind: 'answers',
            status: 201,
            body: {
              receipt: { ...receipt, id: path.split('/')[3] ?? '' },
              state: 'SUBMITTED',
              revision: 1,
              missingPhotos: [],
            },
          }
        : { kind: 'fine' };
    const id = await phone.report();
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'waiting', photos: 0 });
    expect(await phone.engine.db.receipts.count()).toBe(0);
  });

  it('from a receipt that somebody else has signed', async () => {
    const phone = new Phone(server);
    await phone.signIn();
    const stranger = { keyId: 'k1', algorithm: 'Ed25519', publicKey: btoa('x'.repeat(32)) };
    server.weather = (_method, path) =>
      path === '/api/keys' ? { kind: 'answers', status: 200, body: [stranger] } : { kind: 'fine' };
    const id = await phone.report();
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'waiting', photos: 0 });
  });

  it('while one photo of three has no receipt', async () => {
    const phone = new Phone(server);
    await phone.signIn();
    const id = await phone.report(3);
    let patches = 0;
    server.weather = (method) =>
      method === 'PATCH' && ++patches === 13 ? { kind: 'noSignal' } : { kind: 'fine' };
    await phone.sync();
    expect(await phone.progress(id)).toEqual({
      state: 'textSent',
      held: 2,
      photos: 3,
      way: { kind: 'waits' },
    });
  });
});
