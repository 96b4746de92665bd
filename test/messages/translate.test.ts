import { expect } from '@open-wc/testing';
import { setTranslations, createTranslator } from '../../src/messages/translate.ts';

describe('a speaker of texts', () => {
  const say = createTranslator({ greeting: 'Hello {name}, hello {name}: {count} new', plain: 'Plain' });
  afterEach(() => setTranslations({}));

  it('puts values in their places, as often as those occur', () => {
    expect(say('greeting', { name: 'Mina', count: 0 })).to.equal('Hello Mina, hello Mina: 0 new');
  });

  it('takes values as they are, whatever characters they have', () => {
    expect(say('greeting', { name: '$& $1 {count} \\', count: 2 })).to.equal(
      'Hello $& $1 {count} \\, hello $& $1 {count} \\: 2 new',
    );
  });

  it('needs no values for a text without places', () => {
    expect(say('plain')).to.equal('Plain');
  });

  it('says a key that has no text', () => {
    expect(createTranslator<Record<string, string>>({})('customer.nickname')).to.equal('customer.nickname');
  });

  for (const key of ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']) {
    it(`says a key that is called ${key} like any other`, () => {
      expect(createTranslator<Record<string, string>>({})(key)).to.equal(key);
    });
  }

  it('speaks another language from the moment it is set, and English where that has no text', () => {
    setTranslations({ greeting: '{name}: hallo, {count} neu' });
    expect(say('greeting', { name: 'Mina', count: 3 })).to.equal('Mina: hallo, 3 neu');
    expect(say('plain')).to.equal('Plain');
    setTranslations({});
    expect(say('greeting', { name: 'Mina', count: 3 })).to.match(/^Hello/);
  });
});
