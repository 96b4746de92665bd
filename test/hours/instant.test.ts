// Dates, and dates with a time and an offset.
import { expect } from '@open-wc/testing';
import { isDate, parseInstant } from '../../src/hours/instant.ts';

describe('an instant', () => {
  for (const [text, iso] of [
    ['2026-12-24T12:00:00-05:00', '2026-12-24T17:00:00.000Z'],
    ['2026-12-24T12:00Z', '2026-12-24T12:00:00.000Z'],
    ['2024-02-29T23:59:59.5+14:00', '2024-02-29T09:59:59.500Z'],
  ] as const) {
    it(`is read from ${text}`, () => expect(new Date(parseInstant(text)).toISOString()).to.equal(iso));
  }

  for (const wrong of [
    '2026-12-24T12:00:00',
    '2026-12-24',
    '2026-02-30T12:00:00Z',
    '2026-12-24T24:00:00Z',
    '2026-12-24T12:60:00Z',
    '2026-12-24T12:00:60Z',
    '2026-12-24T12:00:00+99:99',
    ' 2026-12-24T12:00:00Z',
    1_798_000_000_000,
    null,
  ]) {
    it(`is not read from ${JSON.stringify(wrong)}`, () => expect(parseInstant(wrong)).to.deep.equal(NaN));
  }
});

describe('a date', () => {
  for (const [text, expected] of [
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-2-9', false],
    ['2026-13-01', false],
    ['', false],
  ] as const) {
    it(`${expected ? 'can' : 'cannot'} be “${text}”`, () => expect(isDate(text)).to.equal(expected));
  }
});
