import { elementTexts, languageTexts } from '../locales/en.ts';
import { createTranslator } from '../locales/text.ts';

/** Texts of the elements. */
export const t = createTranslator({ ...languageTexts, ...elementTexts });
