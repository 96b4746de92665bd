// What customers type or paste into the field for a session key.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { KEY_LENGTH, readSessionKey } from '../../../src/elements/portal/read-session-key.ts';

const rows: [typed: string, key: string][] = [
  ['8347482', '8347482'],
  [' 834 7482 ', '8347482'],
  ['834-7482', '8347482'],
  ['834–74–82', '8347482'],
  ['８３４７４８２', '8347482'],
  ['\u200e8347482\u200f', '8347482'],
  ['https://support.example.com/api/start_session?short_key=8347482', '8347482'],
  ['http://support.example.com/api/start_session.ns?short_key=834-7482&c2cjs=1', '8347482'],
  ['<https://support.example.com/?short_key=8347482>', '8347482'],
  ['Join: https://support.example.com/api/start_session?short_key=8347482 now', '8347482'],
  ['https://support.example.com/', ''],
  ['', ''],
  ['abc 123', 'abc 123'],
];

describe('a typed session key', () => {
  for (const [typed, key] of rows) {
    it(`is read from "${typed}"`, () => expect(readSessionKey(typed)).to.equal(key));
  }

  it('is the same whatever blanks and dashes are in it', () => {
    const key = fc.stringMatching(/^\d{7}$/);
    const between = fc.stringMatching(/^[\s–—-]{0,3}$/);
    fc.assert(
      fc.property(key, fc.array(between, { minLength: 8, maxLength: 8 }), (digits, gaps) => {
        const typed = gaps.map((gap, index) => gap + (digits[index] ?? '')).join('');
        expect(readSessionKey(typed)).to.equal(digits);
      }),
    );
  });

  it('is a text for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readSessionKey(text) === 'string'));
  });

  it('has seven characters', () => expect(KEY_LENGTH).to.equal(7));
});
