const DEVICES: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'HP Android'],
  [/Windows/, 'Komputer Windows'],
  [/Macintosh/, 'Komputer Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Komputer Linux'],
];
const BROWSERS: [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
/** `Android 8.1.0; SM-J250F Build/…`: newer browsers say `K` for every model. */
const MODEL = /Android [\d.]+; (?:\w\w-\w\w; )?([\w +-]{3,30}?)(?: Build|\))/;

/** How she knows this phone again among those on which she is signed in: `HP Android SM-J250F (Chrome)`. */
export function deviceName(agent = navigator.userAgent): string {
  const model = MODEL.exec(agent)?.[1];
  const device = find(DEVICES, agent) ?? 'Perangkat';
  const browser = find(BROWSERS, agent);
  return [device, model, browser && `(${browser})`].filter(Boolean).join(' ');
}

function find(known: [RegExp, string][], agent: string): string | undefined {
  return known.find(([sign]) => sign.test(agent))?.[1];
}
