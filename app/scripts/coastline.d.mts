import type { Plugin } from 'vite';

/** Gives `virtual:coastline` to the app as a script of its own. */
export function coastline(): Plugin;
