import { expect } from '@open-wc/testing';
import * as en from '../../src/messages/en.ts';
import * as authors from '../../src/messages/english-authors.ts';
import * as extras from '../../src/messages/english-extras.ts';
import * as guide from '../../src/messages/english-guide.ts';
import * as hours from '../../src/messages/english-hours.ts';
import * as portal from '../../src/messages/english-portal.ts';
import * as questions from '../../src/messages/english-questions.ts';
import * as trust from '../../src/messages/english-trust.ts';

type Group = Readonly<Record<string, string>>;

/** Every group of texts by its name; the language itself is part of those that need it. */
const GROUPS = Object.entries<Group>({
  ...en,
  ...authors,
  ...extras,
  ...guide,
  ...hours,
  ...portal,
  ...questions,
  ...trust,
}).filter(([name]) => name !== 'languageTexts');

describe('the English texts', () => {
  it('have one text for a key in all groups, so that another language is one table', () => {
    const textOf = new Map<string, string>();
    for (const [group, texts] of GROUPS) {
      for (const [key, text] of Object.entries(texts)) {
        expect(textOf.get(key) ?? text, `${group}: ${key}`).to.equal(text);
        textOf.set(key, text);
      }
    }
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
