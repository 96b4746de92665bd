import type { NumberToken, Token } from './tokens.ts';
import type { Meaning } from './words.ts';

/** Tokens, with what their words mean in the place of these. */
export type Piece = Exclude<Token, { kind: 'word' }> | Exclude<Meaning, { kind: 'hour' | 'ignored' }>;

type OfKind<Kind> = Extract<Piece, { kind: Kind }>;

const isOfKind = <Kind extends Piece['kind']>(piece: Piece, kind: Kind): piece is OfKind<Kind> => piece.kind === kind;

/** Reads pieces from the front of a list. */
export class PieceReader {
  readonly #list: readonly Piece[];
  #index = 0;

  constructor(list: readonly Piece[]) {
    this.#list = list;
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#list.length;
  }

  isBefore(kind: Piece['kind']): boolean {
    return this.#list[this.#index]?.kind === kind;
  }

  /** Takes the next piece, if it is of this kind. */
  take<Kind extends Piece['kind']>(kind: Kind): OfKind<Kind> | null {
    const piece = this.#list[this.#index];
    if (!piece || !isOfKind(piece, kind)) return null;
    this.#index += 1;
    return piece;
  }

  /** Takes a number without minutes, AM or PM: a day of a month, or a year. */
  takePlainNumber(isWanted: (number: NumberToken) => boolean): number | null {
    return this.attempt(() => {
      const number = this.take('number');
      return number?.minutes === null && number.meridiem === null && isWanted(number) ? number.value : null;
    });
  }

  /** Takes what a function finds, or else nothing. */
  attempt<Found>(read: () => Found | null): Found | null {
    const index = this.#index;
    const found = read();
    if (found === null) this.#index = index;
    return found;
  }
}
