// Copies the fonts that paper and public pages carry with them, with their licences: no installed font
// is relied upon. Tinos has the metrics of Times; the others stand in for what Tinos lacks.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../target/generated-resources/font');
const FONTS = {
  '@expo-google-fonts/tinos': {
    '400Regular/Tinos_400Regular.ttf': 'tinos-regular.ttf',
    '400Regular_Italic/Tinos_400Regular_Italic.ttf': 'tinos-italic.ttf',
    '700Bold/Tinos_700Bold.ttf': 'tinos-bold.ttf',
    LICENSE_FONT: 'tinos-LICENSE.txt',
  },
  '@expo-google-fonts/noto-naskh-arabic': {
    '400Regular/NotoNaskhArabic_400Regular.ttf': 'arabic-regular.ttf',
    LICENSE_FONT: 'arabic-LICENSE.txt',
  },
  '@expo-google-fonts/noto-emoji': {
    '400Regular/NotoEmoji_400Regular.ttf': 'emoji-regular.ttf',
    LICENSE_FONT: 'emoji-LICENSE.txt',
  },
  '@fontsource-variable/plus-jakarta-sans': {
    'files/plus-jakarta-sans-latin-wght-normal.woff2': 'jakarta.woff2',
    LICENSE: 'jakarta-LICENSE.txt',
  },
};

/**
 * The font without its ligatures: where it has some, PDFBox compiles patterns anew for every piece of text, a third of
 * the time of a page. Its directory lists 16 bytes for each table, the name first; an unknown name is passed over.
 */
function withoutSubstitutions(font) {
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + 16 * tables; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === 'GSUB') font.write('gsub', entry, 'latin1');
  }
  return font;
}

mkdirSync(target, { recursive: true });
for (const [name, files] of Object.entries(FONTS)) {
  for (const [from, to] of Object.entries(files)) {
    const file = join(here, 'node_modules', name, from);
    if (!existsSync(file)) throw new Error(`${file} is missing: run npm ci in ${here}`);
    if (to.startsWith('tinos') && to.endsWith('.ttf')) {
      writeFileSync(join(target, to), withoutSubstitutions(readFileSync(file)));
    } else {
      copyFileSync(file, join(target, to));
    }
  }
}
console.log(`${Object.keys(FONTS).length} fonts packed`);
