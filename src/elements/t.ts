import { elementTexts, languageTexts } from '../locales/en.ts';
import { speaker } from '../locales/text.ts';

/** Says what the elements have to say. */
export const say = speaker({ ...languageTexts, ...elementTexts });
