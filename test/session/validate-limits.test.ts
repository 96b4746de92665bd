import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/session/problems.ts';
import { validateOptions } from '../../src/session/validate-options.ts';
import { KEY } from './samples.ts';

const errorsIn = (options: object): Problem[] =>
  validateOptions({ ...KEY, ...options }, 'full').filter(({ severity }) => severity === 'error');

/** A text of characters that take this many bytes of UTF-8. */
const PIECES = { 1: 'x', 2: 'é', 3: '你', 4: '😀' } as const;

describe('a limit of characters', () => {
  const limits: [field: string, limit: number, options: (text: string) => object][] = [
    ['customer.name', 100, (name) => ({ customer: { name } })],
    ['customer.company', 100, (company) => ({ customer: { company } })],
    ['customer.company_code', 100, (company_code) => ({ customer: { company_code } })],
    ['attributes.external_key', 1024, (external_key) => ({ attributes: { external_key } })],
    ['attributes.field', 1024, (field) => ({ attributes: { field } })],
  ];
  for (const [field, limit, options] of limits) {
    for (const piece of Object.values(PIECES)) {
      it(`of ${limit} is kept by ${field} in “${piece}”`, () => {
        expect(errorsIn(options(''))).to.deep.equal([]);
        expect(errorsIn(options(piece))).to.deep.equal([]);
        expect(errorsIn(options(piece.repeat(limit - 1)))).to.deep.equal([]);
        expect(errorsIn(options(piece.repeat(limit)))).to.deep.equal([]);
        const [problem, ...others] = errorsIn(options(piece.repeat(limit + 1)));
        expect(others).to.deep.equal([]);
        expect(problem).to.include({ code: 'too-long', field, limit, size: limit + 1, unit: 'characters' });
        expect(problem?.message)
          .to.include(`${limit} characters`)
          .and.to.include(`${limit + 1}`);
      });
    }
  }

  it('counts what is put together from several characters as several', () => {
    // A family: four emoji and three joiners.
    const name = '👨‍👩‍👧‍👦'.repeat(14);
    expect(errorsIn({ customer: { name: `${name}ab` } })).to.deep.equal([]);
    expect(errorsIn({ customer: { name: `${name}abc` } })[0]).to.include({ size: 101 });
  });

  it('counts the digits of a number', () => {
    expect(errorsIn({ customer: { name: 1.5e300 } })).to.deep.equal([]);
    expect(errorsIn({ customer: { name: 10n ** 99n } })).to.deep.equal([]);
    expect(errorsIn({ customer: { name: 10n ** 100n } })[0]).to.include({ code: 'too-long', size: 101 });
  });
});

describe('a session key', () => {
  const sizes: [key: string, size: number][] = [
    ['123456', 6],
    ['12345678', 8],
    ['1', 1],
    [' 1234567', 8],
    ['😀'.repeat(6), 6],
  ];
  for (const [sessionKey, size] of sizes) {
    it(`has seven characters: not “${sessionKey}”`, () => {
      const [problem, ...others] = errorsIn({ sessionKey });
      expect(others).to.deep.equal([]);
      expect(problem).to.include({ code: 'wrong-length', field: 'sessionKey', limit: 7, size, unit: 'characters' });
      expect(problem?.message).to.include('7 characters').and.to.include(String(size));
    });
  }

  for (const sessionKey of ['1234567', '0000000', 'abcdefg', '😀'.repeat(7), 1234567]) {
    it(`has seven characters: ${typeof sessionKey} “${sessionKey}”`, () => {
      expect(errorsIn({ sessionKey })).to.deep.equal([]);
    });
  }
});

describe('the problem description', () => {
  for (const [size, piece] of Object.entries(PIECES).map(([bytes, text]) => [Number(bytes), text] as const)) {
    it(`has at most 1,024 bytes, of ${size} for each “${piece}”`, () => {
      const rest = 1024 % size;
      const full = piece.repeat((1024 - rest) / size) + 'x'.repeat(rest);
      expect(errorsIn({ customer: { details: full } })).to.deep.equal([]);
      expect(errorsIn({ customer: { details: full.slice(piece.length) } })).to.deep.equal([]);
      const [problem, ...others] = errorsIn({ customer: { details: `${full}x` } });
      expect(others).to.deep.equal([]);
      expect(problem).to.include({
        code: 'too-long',
        field: 'customer.details',
        limit: 1024,
        size: 1025,
        unit: 'bytes',
      });
      expect(problem?.message).to.include('1024 bytes').and.to.include('1025');
      // One more of the same, rather than one byte more.
      expect(errorsIn({ customer: { details: full + piece } })[0]).to.include({ size: 1024 + size });
    });
  }

  it('may have lines and tabs', () => {
    expect(errorsIn({ customer: { details: 'It:\r\n\t- hums\n\t- smells' } })).to.deep.equal([]);
  });
});

describe('all custom fields together', () => {
  const attributes = (bytes: number, piece = 'x'): Record<string, string> => {
    const fields: Record<string, string> = {};
    const each = Math.floor(1024 / piece.length) * piece.length;
    const size = new TextEncoder().encode(piece).length;
    for (let left = bytes / size, index = 0; left > 0; index++) {
      const count = Math.min(left, each / piece.length, 1000);
      fields[index ? `field_${index}` : 'external_key'] = piece.repeat(count);
      left -= count;
    }
    return fields;
  };

  for (const piece of Object.values(PIECES)) {
    const size = new TextEncoder().encode(piece).length;
    it(`have at most 10,240 bytes in their values, of ${size} for each “${piece}”`, () => {
      const full = attributes(10_240 - (10_240 % size), piece);
      full.last = 'x'.repeat(10_240 % size);
      expect(errorsIn({ attributes: full })).to.deep.equal([]);
      const [problem, ...others] = errorsIn({ attributes: { ...full, one: 'x' } });
      expect(others).to.deep.equal([]);
      expect(problem).to.include({ code: 'too-long', field: 'attributes', limit: 10_240, size: 10_241, unit: 'bytes' });
      expect(problem?.message).to.include('10240 bytes').and.to.include('10241');
      delete full.last;
      full.last = 'x'.repeat(Math.max(0, (10_240 % size) - 1));
      expect(errorsIn({ attributes: full })).to.deep.equal([]);
    });
  }

  it('are counted without their names', () => {
    const named = Object.entries(attributes(10_240)).map(([name, value]) => [name + 'n'.repeat(500), value]);
    expect(errorsIn({ attributes: Object.fromEntries(named) as object })).to.deep.equal([]);
  });

  it('are counted with numbers as their digits', () => {
    expect(errorsIn({ attributes: { ...attributes(10_237), number: 123 } })).to.deep.equal([]);
    expect(errorsIn({ attributes: { ...attributes(10_237), number: 1234 } })[0]).to.include({ size: 10_241 });
  });
});
