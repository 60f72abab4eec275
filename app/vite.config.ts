import { defineConfig } from 'vitest/config';
import { VitePWA } from 'vite-plugin-pwa';
import { coastline } from './scripts/coastline.mjs';

interface Modules {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

const reached = new Map<string, boolean>();

/** True for what the first screen and the sign-in need: it is reached from them without a lazy import. */
function isFirst(id: string, modules: Modules): boolean {
  const known = reached.get(id);
  if (known !== undefined) return known;
  reached.set(id, false);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  const needed = (importer: string) =>
    importer.endsWith('/src/account/SignIn.tsx') || isFirst(importer, modules);
  const first = id.endsWith('/src/main.tsx') || importers.some(needed);
  reached.set(id, first);
  return first;
}

export default defineConfig({
  base: '/app/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // The last Chrome for Android 6.
    target: 'chrome106',
    cssTarget: 'chrome106',
    // The server's policy allows files of our own only, so nothing is folded into data addresses.
    assetsInlineLimit: 0,
    manifest: true,
    // Scripts of later screens import each other themselves, from the worker's cache; naming them all in the first file
    // would cost it 2 kB.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    // One file for the first screen: split by who shares what, it was fifty, and compressed 8 % worse.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: (id, modules) => (isFirst(id, modules) ? 'first' : null) }] },
      },
    },
  },
  worker: { format: 'es' },
  plugins: [
    coastline(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      injectRegister: false,
      // A plain script: workers that are modules are younger than the oldest browsers here.
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,woff2,png}'],
        // Few leaders' maps need it, and those keep what they have shown.
        globIgnores: ['**/*coastline-*'],
      },
      manifest: {
        id: '/app/',
        name: 'Jejak PKK',
        short_name: 'Jejak PKK',
        description:
          'Lapor kegiatan PKK dari HP, dengan atau tanpa sinyal. Ibu tahu pasti kapan laporan sampai.',
        lang: 'id',
        start_url: '/app/',
        scope: '/app/',
        display: 'standalone',
        background_color: '#faf8f3',
        theme_color: '#00656a',
        icons: [
          { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        categories: ['productivity', 'government', 'social'],
        screenshots: [
          {
            src: 'screenshots/laporan.jpg',
            sizes: '720x1280',
            type: 'image/jpeg',
            form_factor: 'narrow',
            label: 'Satu laporan dengan foto dan jejaknya',
          },
          {
            src: 'screenshots/beranda.jpg',
            sizes: '720x1280',
            type: 'image/jpeg',
            form_factor: 'narrow',
            label: 'Beranda: apa yang perlu dikerjakan sekarang',
          },
          {
            src: 'screenshots/rekap.jpg',
            sizes: '1366x768',
            type: 'image/jpeg',
            form_factor: 'wide',
            label: 'Rekap kabupaten di komputer kantor',
          },
        ],
        shortcuts: [
          {
            name: 'Lapor kegiatan',
            url: '/app/lapor',
            icons: [{ src: 'icons/192.png', sizes: '192x192', type: 'image/png' }],
          },
        ],
      },
    }),
  ],
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
  },
});
