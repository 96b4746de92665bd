import { expect } from '@open-wc/testing';
import { setTranslations, createTranslator } from '../../src/messages/translate.ts';

describe('a translator', () => {
  const say = createTranslator({ greeting: 'Hello {name}, hello {name}: {count} new', plain: 'Plain' });
  afterEach(() => setTranslations({}));

  it('replaces each placeholder by its value', () => {
    expect(say('greeting', { name: 'Mina', count: 0 })).to.equal('Hello Mina, hello Mina: 0 new');
  });

  it('does not interpret characters of a value', () => {
    expect(say('greeting', { name: '$& $1 {count} \\', count: 2 })).to.equal(
      'Hello $& $1 {count} \\, hello $& $1 {count} \\: 2 new',
    );
  });

  it('needs no values for a text without placeholders', () => {
    expect(say('plain')).to.equal('Plain');
  });

  it('returns a key that has no text', () => {
    expect(createTranslator<Record<string, string>>({})('customer.nickname')).to.equal('customer.nickname');
  });

  for (const key of ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']) {
    it(`says a key that is called ${key} like any other`, () => {
      expect(createTranslator<Record<string, string>>({})(key)).to.equal(key);
    });
  }

  it('uses another language as soon as it is set, and English for missing texts', () => {
    setTranslations({ greeting: '{name}: hallo, {count} neu' });
    expect(say('greeting', { name: 'Mina', count: 3 })).to.equal('Mina: hallo, 3 neu');
    expect(say('plain')).to.equal('Plain');
    setTranslations({});
    expect(say('greeting', { name: 'Mina', count: 3 })).to.match(/^Hello/);
  });
});
