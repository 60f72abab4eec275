import { describe, expect, it } from 'vitest';
import { match } from './match';

describe('an address', () => {
  it('finds its screen and the members in it', () => {
    expect(match('/kegiatan/:id', '/kegiatan/a%20b')).toEqual({ id: 'a b' });
    expect(match('/', '')).toEqual({});
  });

  it('does not find a longer or another one', () => {
    expect(match('/kegiatan', '/kegiatan/1')).toBeNull();
    expect(match('/kegiatan/:id', '/periksa/1')).toBeNull();
    expect(match('/', '/akun')).toBeNull();
    expect(match('/kegiatan/:id', '/kegiatan/%')).toBeNull();
  });
});
