import type { Unit } from './problems.ts';

const encoder = new TextEncoder();

/** Returns the length of a text in characters (code points, so an emoji is one) or in bytes of UTF-8. */
export const measure = (text: string, unit: Unit): number =>
  unit === 'bytes' ? encoder.encode(text).length : [...text].length;
