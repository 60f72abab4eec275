// The first screen of an old phone on a weak line: HTML, CSS and scripts together stay under 100 kB compressed.
import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 100_000;
const FIRST_SCREENS = ['src/home/Home.tsx', 'src/account/SignIn.tsx'];
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const files = new Set(['index.html']);
function add(key) {
  const part = manifest[key];
  if (!part || files.has(part.file)) return;
  files.add(part.file);
  (part.css ?? []).forEach((file) => files.add(file));
  (part.imports ?? []).forEach(add);
}
add('index.html');
FIRST_SCREENS.forEach(add);

let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(7)} B  ${file}`);
}
console.log(`${String(total).padStart(7)} B  first load, compressed (limit ${LIMIT})`);
rmSync(new URL('.vite', dist), { recursive: true });
if (total > LIMIT) {
  console.error('The first load has grown too large.');
  process.exit(1);
}
