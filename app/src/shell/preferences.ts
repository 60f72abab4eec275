import type { PeopleStore } from '../engine/people/store';
import { speak, type Language } from '../texts/texts';
import { showTheme, type Theme } from './theme';

/** What was chosen for this phone, whoever has it in hand. */
export function preferences(db: PeopleStore) {
  async function find(name: string): Promise<unknown> {
    return (await db.settings.get(name))?.value;
  }
  return {
    async theme(): Promise<Theme> {
      const theme = await find('theme');
      return theme === 'light' || theme === 'dark' ? theme : 'auto';
    },
    async language(): Promise<Language> {
      return (await find('language')) === 'en' ? 'en' : 'id';
    },
    async chooseTheme(theme: Theme): Promise<void> {
      showTheme(theme);
      await db.settings.put({ name: 'theme', value: theme });
    },
    async chooseLanguage(language: Language): Promise<void> {
      await speak(language);
      await db.settings.put({ name: 'language', value: language });
    },
    /** The version whose news she knows; null on a new phone. */
    async seenVersion(): Promise<string | null> {
      const version = await find('seenVersion');
      return typeof version === 'string' ? version : null;
    },
    async haveSeen(version: string): Promise<void> {
      await db.settings.put({ name: 'seenVersion', value: version });
    },
    async installRefused(): Promise<boolean> {
      return (await find('installRefused')) === true;
    },
    async refuseInstall(): Promise<void> {
      await db.settings.put({ name: 'installRefused', value: true });
    },
    async show(): Promise<void> {
      const [theme, language] = await db.transaction('r', db.settings, () =>
        Promise.all([this.theme(), this.language()]),
      );
      showTheme(theme);
      await speak(language);
    },
  };
}
