import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SRC = new URL('../', import.meta.url);
/** What every screen may use: loaded from the start, and the same everywhere. */
const SHARED = ['ui/', 'shell/'];

const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, selectors: selectorsOf(readFileSync(new URL(file, SRC), 'utf8')) }));
const screens = sheets.filter(({ file }) => !SHARED.some((folder) => file.startsWith(folder)));

/** A sheet that was once loaded stays, so its rules must not reach the screens of others. */
test.each(screens)('$file dresses only its own screens', ({ file, selectors }) => {
  const others = new Set(
    sheets
      .filter((sheet) => folderOf(sheet.file) !== folderOf(file))
      .flatMap((sheet) => sheet.selectors.map(ownerOf)),
  );
  const reaching = selectors.filter((selector) => classesOf(selector).every((name) => others.has(name)));
  expect(reaching).toEqual([]);
});

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function selectorsOf(css: string): string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{/g, '')
    .split('}')
    .flatMap((rule) => (rule.split('{')[0] ?? '').split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())
    .filter((selector) => selector !== '' && !selector.startsWith('@'));
}

/** A class belongs to the sheet whose selectors begin with it. */
function ownerOf(selector: string): string {
  return classesOf(selector)[0] ?? '';
}

function classesOf(selector: string): string[] {
  return selector.match(/\.[a-z][\w-]*/g) ?? [];
}
