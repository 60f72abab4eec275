/** This version of the app, as its news names it. */
export const VERSION: string = (import.meta.env.VITE_VERSION as string | undefined) ?? '1.1';
