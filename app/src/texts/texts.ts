import { useValue } from '../ui/hooks';
import { Value } from '../engine/value';
import { id, type Texts } from './id';

export type Language = 'id' | 'en';

const texts = new Value<Texts>(id);

/** The words of the language in use. */
export function useTexts(): Texts {
  return useValue(texts);
}

/** For words that are loaded with their screen. */
export function useLanguage(): Language {
  return useTexts() === id ? 'id' : 'en';
}

/** The same outside a component. */
export function currentLanguage(): Language {
  return texts.get() === id ? 'id' : 'en';
}

/** The words of the language in use, outside a component. */
export function currentTexts(): Texts {
  return texts.get();
}

export async function speak(language: Language): Promise<void> {
  texts.set(language === 'en' ? (await import('./en')).en : id);
  document.documentElement.lang = language;
}
