/** Opening hours as people write them, in pieces. For `correct.ts`. */

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | NumberToken
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'always' | '-' | ',' | ';' };

/** An hour, a day of a month, or a year. */
export interface NumberToken {
  readonly kind: 'number';
  readonly value: number;
  /** How many digits the value was written with. */
  readonly digits: number;
  /** Null: written without. */
  readonly minutes: number | null;
  readonly meridiem: 'am' | 'pm' | null;
}

/** What a pattern has found, and its groups. */
type Groups = readonly (string | undefined)[];

const number = ([, digits = '', minutes, meridiem]: Groups): Token => ({
  kind: 'number',
  value: Number(digits),
  digits: digits.length,
  minutes: minutes === undefined ? null : Number(minutes),
  meridiem: meridiem === undefined ? null : /a/i.test(meridiem) ? 'am' : 'pm',
});

/** A year of 0 is every year. */
const date = (year: string | undefined, month: string | undefined, day: string | undefined): Token => ({
  kind: 'date',
  year: Number(year ?? 0),
  month: Number(month),
  day: Number(day),
});

const comment = ([, text = '']: Groups): Token => ({ kind: 'comment', text });

/** What is read at a place: the first pattern that fits. Without a function, it has no meaning. */
const PATTERNS: readonly (readonly [RegExp, ((groups: Groups) => Token) | null])[] = [
  [/\s+/y, null],
  [/[;|•·]/y, () => ({ kind: ';' })],
  // The quote at the end may be missing. Single ones may also be apostrophes: the last one of a rule counts.
  [/["“”„«»]([^"“”„«»;]*)(?:["“”„«»]|(?=;|$))/y, comment],
  [/['‘’]([^;]*)['’]\s*(?=[;,]|$)/y, comment],
  [/['‘’]([^;'‘’]*)(?=;|$)/y, comment],
  [/24\s*[/x-]\s*7(?!\d)|24\s*(?:hours?|hrs?|h|stunden|heures|horas|ore)(?![\p{L}\d])/iuy, () => ({ kind: 'always' })],
  [/(\d{4})-(\d\d)-(\d\d)(?!\d)/y, ([, year, month, day]) => date(year, month, day)],
  [/(\d\d?)\.(0?[1-9]|1[0-2])\.(\d{4})?(?!\d)/y, ([, day, month, year]) => date(year, month, day)],
  [/(?:(\d{4})年)?(\d\d?)月(\d\d?)[日号]/y, ([, year, month, day]) => date(year, month, day)],
  [/(\d\d?)(?:[:.h](\d\d))?\s*([ap])\.?\s?m(?!\p{L})\.?/iuy, number],
  [/(\d\d?)[:.h](\d\d)(?::00)?(?!\d)/iy, number],
  [/(\d\d?)\s*[時时点](?:(\d\d?)分)?/y, ([all, hour, minutes = '0']) => number([all, hour, minutes])],
  [/(\d\d?)h(?!\p{L})/iuy, ([all, hour]) => number([all, hour, '0'])],
  [/(\d{1,4})(?:st|nd|rd|th|º|er)?(?![\p{L}\d])/iuy, number],
  [/(\d{1,4})(?!\d)/y, number],
  [/-+>?|[‐‒–—−~〜→至到]|から|t\/m/iy, () => ({ kind: '-' })],
  [/[,、&+/]/y, () => ({ kind: ',' })],
  // Between days and times, and behind what is cut short.
  [/[:.=]|まで/y, null],
  [/(?:(?!から|まで|[至到])[\p{L}\p{M}])+(?:['’]\p{L}+)*(?:-feira)?/iuy, ([text = '']) => ({ kind: 'word', text })],
];

/** Latin signs in the width of Chinese and Japanese ones, as plain ones. The length stays. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

/** The pieces of a text; null, where something in it is none. */
export function tokensOf(text: string): Token[] | null {
  const plain = narrow(text);
  const tokens: Token[] = [];
  for (let offset = 0; offset < text.length;) {
    let length = 0;
    for (const [pattern, makeToken] of PATTERNS) {
      pattern.lastIndex = offset;
      const found = pattern.exec(plain);
      if (!found) continue;
      length = found[0].length;
      const token = makeToken?.(found);
      // The quotes have the same length on both sides; what is between them stays as it is written.
      if (token?.kind === 'comment')
        tokens.push({ ...token, text: text.slice(offset + 1, offset + 1 + token.text.length) });
      else if (token) tokens.push(token);
      break;
    }
    if (length === 0) return null;
    offset += length;
  }
  return tokens;
}
