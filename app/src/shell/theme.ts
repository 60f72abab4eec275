export type Theme = 'auto' | 'light' | 'dark';

const dark = matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'auto';
dark.addEventListener('change', () => showTheme(chosen));

/** Light, dark, or as the phone is set. */
export function showTheme(theme: Theme): void {
  chosen = theme;
  const shown = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset.theme = shown;
}
