/** For authors: what opening hours that are not of the grammar most likely mean. Not for pages: nothing that reads hours imports it. */
import type { Piece } from './correction/pieces.ts';
import { readingsOf } from './correction/rules.ts';
import { tokensOf, type Token } from './correction/tokens.ts';
import { readWord } from './correction/words.ts';
import { parseHours } from './parse.ts';

/** Languages whose names of days and months are known. */
const LANGUAGES = ['en', 'de', 'es', 'fi', 'fr', 'it', 'ja', 'nl', 'pt', 'ru', 'sv', 'tr', 'zh'];

const MAX_LENGTH = 1000;

/** A text as it is read in one language. */
interface Correction {
  readonly language: string;
  readonly score: number;
  /** Null: all words have a meaning, and together they have none, or two. */
  readonly text: string | null;
}

/** What tokens mean in a language, and how many names of that language are in them; null, where a word is not of it. */
function piecesOf(tokens: readonly Token[], language: string, preferred: 'weekday' | 'month', isOwn: boolean) {
  const pieces: Piece[] = [];
  let score = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') {
      pieces.push(token);
      continue;
    }
    const reading = readWord(token.text, language, preferred);
    if (!reading) return null;
    const { meaning } = reading;
    // In the language of the page, what is cut short counts as a whole name.
    score += isOwn && reading.score > 0 ? 2 : reading.score;
    if (meaning.kind === 'hour')
      pieces.push({ kind: 'number', value: meaning.hour, digits: 2, minutes: 0, meridiem: null });
    else if (meaning.kind !== 'ignored') pieces.push(meaning);
  }
  return { pieces, score };
}

const isValid = (text: string): boolean => 'schedule' in parseHours(text);

/** Nothing, where a word is not understood. */
function correctIn(tokens: readonly Token[], language: string, isOwn: boolean): Correction[] {
  const read = (['weekday', 'month'] as const).flatMap(
    (preferred) => piecesOf(tokens, language, preferred, isOwn) ?? [],
  );
  const texts = new Set(read.flatMap(({ pieces }) => readingsOf(pieces).find(isValid) ?? []));
  const [first] = read;
  return first ? [{ language, score: first.score, text: theOnly(texts) }] : [];
}

const theOnly = <Value>(values: ReadonlySet<Value>): Value | null =>
  values.size === 1 ? ([...values][0] ?? null) : null;

/**
 * What a text means that `parseHours` has problems with, in the grammar. It is a proposal that an author has to check: never use it in
 * the place of what was written.
 *
 * It understands names of days and months in thirteen languages, AM and PM, hours without minutes or with a dot, other dashes, missing
 * separators, and commas where semicolons are meant. `9-5` becomes `09:00-17:00`.
 *
 * @param text anything but a text has no correction, and neither has one of more than 1,000 UTF-16 code units
 * @param language of the page, such as `de` or `de-AT`: it decides where words have a meaning in several languages
 * @returns null, where the text is right, where a word is not understood, or where languages disagree on it
 */
export function correctHours(text: unknown, language = 'en'): string | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || isValid(text)) return null;
  const tokens = tokensOf(text);
  if (!tokens) return null;
  const [own] = language.toLowerCase().split('-');
  const all = LANGUAGES.flatMap((one) => correctIn(tokens, one, one === own));
  const most = Math.max(...all.map(({ text, score }) => (text === null ? 0 : score)));
  const best = all.filter(({ score }) => score >= most);
  // Where the words make no hours in the language of the page, what they make in another one is not what is meant.
  const ownBest = best.filter((one) => one.language === own);
  const chosen = ownBest.length > 0 ? ownBest : best.filter(({ text }) => text !== null);
  return theOnly(new Set(chosen.map(({ text }) => text)));
}
