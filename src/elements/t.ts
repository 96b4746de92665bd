import { elementTexts, languageTexts } from '../messages/en.ts';
import { createTranslator } from '../messages/translate.ts';

/** Texts of the elements. */
export const t = createTranslator({ ...languageTexts, ...elementTexts });
