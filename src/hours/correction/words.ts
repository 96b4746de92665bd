/** What words in opening hours mean, in the languages that `Intl` has names in. For `correct.ts`. */
import { MONTHS, WEEKDAYS } from '../names.ts';

export type Meaning =
  | { readonly kind: 'weekday'; readonly index: number }
  | { readonly kind: 'month'; readonly index: number }
  | { readonly kind: 'weekdays'; readonly text: string }
  | { readonly kind: 'hour'; readonly hour: number }
  | { readonly kind: 'off' | 'ignored' | '-' | ',' };

/** A meaning, and how sure it is: 2 for a name, 1 for a part of one, 0 for a word of any language. */
export interface Reading {
  readonly meaning: Meaning;
  readonly score: number;
}

/** Without marks and case: `Fév.` is `fev`. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|\.|-feira$/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i');

interface Names {
  readonly kind: 'weekday' | 'month';
  /** By index: all forms of one name. */
  readonly forms: readonly (readonly string[])[];
}

/** Forms of a name: whole and short, alone and in a date, which some languages decline. */
function formsOf(language: string, kind: 'weekday' | 'month', time: number): string[] {
  return (['long', 'short'] as const).flatMap((style) =>
    [{}, { day: 'numeric' } as const].map((beside) => {
      const formatter = new Intl.DateTimeFormat(language, { timeZone: 'UTC', [kind]: style, ...beside });
      return plain(formatter.formatToParts(time).find(({ type }) => type === kind)?.value ?? '');
    }),
  );
}

const known = new Map<string, readonly Names[]>();

function namesIn(language: string): readonly Names[] {
  let names = known.get(language);
  if (!names) {
    // The first of January 2023 was a Sunday.
    const weekdays = WEEKDAYS.map((_, day) => formsOf(language, 'weekday', Date.UTC(2023, 0, 1 + day)));
    const months = MONTHS.map((_, month) => formsOf(language, 'month', Date.UTC(2023, month, 1)));
    names = [
      { kind: 'weekday', forms: weekdays },
      { kind: 'month', forms: months },
    ];
    known.set(language, names);
  }
  return names;
}

/** Whether a word is a name with another ending, as languages decline it: `montags`, `пятницы`. */
const isDeclined = (word: string, name: string): boolean =>
  name.length > 4 && word.startsWith(name.slice(0, -1)) && word.length < name.length + 4;

/** The one name that a word is, or is like: cut short, or with another ending. */
function findName({ kind, forms }: Names, word: string): Reading | null {
  const exact = forms.findIndex((all) => all.includes(word));
  if (exact >= 0) return { meaning: { kind, index: exact }, score: 2 };
  const isLike = (name: string) =>
    (word.length >= (kind === 'month' ? 3 : 2) && name.startsWith(word)) || isDeclined(word, name);
  const alike = forms.flatMap((all, index) => (all.some(isLike) ? [index] : []));
  return alike.length === 1 && alike[0] !== undefined ? { meaning: { kind, index: alike[0] }, score: 1 } : null;
}

const among = (meaning: Meaning, words: string): [string, Meaning][] => words.split(' ').map((word) => [word, meaning]);

/** Words of any of the languages, as `plain` writes them. */
const OTHERS = new Map<string, Meaning>([
  ...among({ kind: 'off' }, 'off closed geschlossen zu ruhetag cerrado fermeture ferme chiuso gesloten dicht fechado'),
  ...among({ kind: 'off' }, 'encerrado stangt suljettu kiinni kapali закрыто выходнои 休み 定休日 休業 关闭 休息 关门'),
  ...among({ kind: '-' }, 'to until till til thru through bis a au al alle ate as tot до по'),
  ...among({ kind: ',' }, 'and und et y e en ed och ja и'),
  ...among(
    { kind: 'ignored' },
    `open opening hours hour from on the of every each day days daily h hrs uhr o'clock kl`,
  ),
  ...among({ kind: 'ignored' }, 'am von vom de du des del dal dalle das la le les el los il van с'),
  ...among(
    { kind: 'ignored' },
    'taglich geoffnet abierto ouvert aperto aberto oppet avoinna acik everyday bank public',
  ),
  ...among({ kind: 'weekdays', text: 'Mo-Fr' }, 'weekdays weekday'),
  ...among({ kind: 'weekdays', text: 'Sa-Su' }, 'weekend weekends wochenende'),
  ...among({ kind: 'weekdays', text: 'PH' }, 'ph holiday holidays feiertag feiertage feiertags'),
  ...among({ kind: 'weekdays', text: 'SH' }, 'sh'),
  ...among({ kind: 'hour', hour: 12 }, 'noon midday mittag midi mediodia mezzogiorno'),
  ...among({ kind: 'hour', hour: 24 }, 'midnight mitternacht minuit medianoche mezzanotte'),
]);

/**
 * What a word means where the text is in a language.
 *
 * @param preferred which of the two wins for a word that is both, such as the Spanish `mar`
 */
export function readWord(text: string, language: string, preferred: 'weekday' | 'month'): Reading | null {
  const weekday = WEEKDAYS.indexOf(text);
  if (weekday >= 0) return { meaning: { kind: 'weekday', index: weekday }, score: 2 };
  const word = plain(text);
  const own = namesIn(language).flatMap((names) => findName(names, word) ?? []);
  const best = own.filter(({ score }) => score === Math.max(...own.map((one) => one.score)));
  const [first] = [...best.filter(({ meaning }) => meaning.kind === preferred), ...best];
  if (first && first.score === 2) return first;
  const other = OTHERS.get(word);
  if (other) return { meaning: other, score: 0 };
  if (first || language === 'en') return first ?? null;
  const english = readWord(text, 'en', preferred);
  return english && { ...english, score: 0 };
}
