import { en } from './en.ts';

/** The key of a text. */
export type TextKey = keyof typeof en;

/** A language: every text by its key. */
export type Texts = Readonly<Record<TextKey, string>>;

let texts: Texts = en;

/** Changes the language of everything said from now on. Texts that are missing stay English. */
export function setTexts(language: Partial<Texts>): void {
  texts = { ...en, ...language };
}

/** A text in the current language, with its values in their places. */
export const text = (key: TextKey, values: Readonly<Record<string, string | number>> = {}): string =>
  texts[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** Whether there is a text for a key that was put together from untrusted parts. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(texts, key);
