import { expect, test } from 'vitest';
import { deviceName } from './deviceName';

const OLD =
  'Mozilla/5.0 (Linux; Android 8.1.0; SM-J250F Build/M1AJB) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/106.0.0.0 Mobile Safari/537.36';
const NEW =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.5 Mobile/15E148 Safari/604.1';

test('a device is named so that she knows it again', () => {
  expect(deviceName(OLD)).toBe('HP Android SM-J250F (Chrome)');
  expect(deviceName(NEW)).toBe('HP Android (Chrome)');
  expect(deviceName(EDGE)).toBe('Komputer Windows (Edge)');
  expect(deviceName(IPHONE)).toBe('iPhone (Safari)');
  expect(deviceName('curl/8')).toBe('Perangkat');
});
