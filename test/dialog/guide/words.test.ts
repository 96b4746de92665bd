import { expect } from '@open-wc/testing';
import { launchTexts } from '../../../src/messages/en.ts';
import { guideTexts } from '../../../src/messages/english-guide.ts';
import { setUpGuide, USER_AGENTS, type UserAgent, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();

/** What someone in a hurry still reads to its end. */
const WORDS = 14;

const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?])\s+/);

describe('the texts of the dialog', () => {
  for (const [key, text] of [...Object.entries(launchTexts), ...Object.entries(guideTexts)]) {
    // For the page's author.
    if (['second-copy', 'started-already'].includes(key)) continue;
    it(`are short sentences: ${key}`, () => {
      for (const sentence of text.split('\n').flatMap(sentencesOf)) {
        expect(wordsOf(sentence), sentence).to.be.at.most(WORDS);
      }
    });
  }

  for (const device of Object.keys(USER_AGENTS) as UserAgent[]) {
    it(`are three steps after a download, none of more than three sentences: ${device}`, () => {
      test.on(device);
      const steps = [...test.show('javascript').querySelectorAll('li')].map(({ textContent }) => textContent ?? '');
      expect(steps).to.have.length(3);
      for (const step of steps) expect(sentencesOf(step).length, step).to.be.at.most(3);
    });
  }

  for (const [view, startType] of VIEWS) {
    it(`do not give one name to two controls, nor two names to one way: ${view} of a ${startType} session`, () => {
      const dialog = test.show(view, { startType, settings: { chatInstead: true } });
      const controls = [...dialog.querySelectorAll<HTMLElement>('a, button, summary')];
      const names = controls.map((control) => control.getAttribute('aria-label') ?? control.textContent);
      expect(new Set(names).size).to.equal(names.length);
      const ways = controls.filter((control) => control instanceof HTMLAnchorElement).map(({ href }) => href);
      expect(new Set(ways).size).to.equal(ways.length);
    });
  }
});
