import type { Unit } from './problems.ts';

const encoder = new TextEncoder();

/** Length of a text: characters are code points, so that an emoji is one; bytes are those of UTF-8. */
export const measure = (text: string, unit: Unit): number =>
  unit === 'bytes' ? encoder.encode(text).length : [...text].length;
