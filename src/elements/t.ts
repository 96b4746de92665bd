import { elementTexts, languageTexts } from '../locales/en.ts';
import { createTranslator } from '../locales/translate.ts';

/** Texts of the elements. */
export const t = createTranslator({ ...languageTexts, ...elementTexts });
