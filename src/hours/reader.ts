import type { HoursProblemCode } from './schedule.ts';

const WORD = /[^\s,;]{1,30}|[,;]?/uy;

/** Stops one rule. The rule behind it is read all the same, so that every wrong rule is named. */
export class RuleError extends Error {
  readonly code: HoursProblemCode;
  readonly offset: number;

  constructor(code: HoursProblemCode, offset: number) {
    super(code);
    this.code = code;
    this.offset = offset;
  }
}

/** A place in a text. Patterns are sticky (`y`), and read the space behind what they are for as well. */
export class Reader {
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads past what the pattern finds here; without a find, nothing moves. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text);
    if (found) this.offset = pattern.lastIndex;
    return found;
  }

  has(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text);
  }

  wordAt(offset: number): string {
    WORD.lastIndex = offset;
    return WORD.exec(this.text)?.[0] ?? '';
  }
}
