import { expect } from '@open-wc/testing';
import * as en from '../../src/messages/en.ts';
import * as extras from '../../src/messages/english-extras.ts';

type Group = Readonly<Record<string, string>>;

/** Every group of texts by its name; the language itself is part of those that need it. */
const GROUPS = Object.entries<Group>({ ...en, ...extras }).filter(([name]) => name !== 'languageTexts');

describe('the English texts', () => {
  it('have keys that are unique across groups, so that another language is one table', () => {
    const groupsOf = new Map<string, string[]>();
    for (const [group, texts] of GROUPS) {
      for (const key of Object.keys(texts)) {
        if (!(key in en.languageTexts)) groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
      }
    }
    expect([...groupsOf].filter(([, groups]) => groups.length > 1)).to.deep.equal([]);
  });

  for (const [group, texts] of GROUPS) {
    it(`have complete placeholders: ${group}`, () => {
      for (const [key, text] of Object.entries(texts)) {
        expect(text, key).to.match(/^\S(.*\S)?$/s);
        expect(text.replace(/\{\w+\}/g, ''), key).not.to.match(/[{}]/);
      }
    });
  }

  it('are sentences, unless they are labels', () => {
    for (const [key, text] of Object.entries({ ...en.errorTexts, ...extras.warningTexts })) {
      expect(text, key).to.match(/\.$/);
    }
  });

  it('number the steps of a view from one', () => {
    for (const [view, text] of Object.entries(en.launchTexts)) {
      const [heading, ...lines] = text.split('\n');
      expect(heading, view).to.match(/^[^\d[]/);
      const numbers = lines.flatMap((line) => /^(\d+)\. ./.exec(line)?.[1] ?? []);
      expect(numbers, view).to.deep.equal(numbers.map((_, index) => String(index + 1)));
    }
  });
});
