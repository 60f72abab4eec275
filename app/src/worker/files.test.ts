import { describe, expect, it } from 'vitest';
import { fileFor } from './files';

const HERE = 'https://jejak.example';
const get = (path: string, mode = 'cors') => ({ method: 'GET', mode, url: HERE + path });

describe('the worker', () => {
  it('answers for the files of the app, and with the one page for every screen', () => {
    expect(fileFor(get('/app/assets/index-AB12.js'), HERE)).toBe(`${HERE}/app/assets/index-AB12.js`);
    expect(fileFor(get('/app/', 'navigate'), HERE)).toBe('/app/index.html');
    expect(fileFor(get('/app/kegiatan/1?x=2', 'navigate'), HERE)).toBe('/app/index.html');
  });

  it('touches nothing but GET, whatever the address', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS']) {
      for (const path of ['/app/index.html', '/api/activities/1', '/api/uploads/1', '/']) {
        expect(fileFor({ ...get(path), method }, HERE)).toBeNull();
      }
    }
  });

  it('touches nothing of the API, of the public pages, or of anybody else', () => {
    for (const path of [
      '/',
      '/app',
      '/api/session',
      '/api/photos/ab?size=full',
      '/kegiatan/1',
      '/wilayah/82.04',
    ]) {
      expect(fileFor(get(path), HERE)).toBeNull();
      expect(fileFor(get(path, 'navigate'), HERE)).toBeNull();
    }
    expect(fileFor({ ...get(''), url: 'https://elsewhere.example/app/index.html' }, HERE)).toBeNull();
  });
});
