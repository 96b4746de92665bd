import { expect } from '@open-wc/testing';
import { stepsFor } from '../../../src/dialog/guide/steps.ts';
import { guideTexts } from '../../../src/messages/english-guide.ts';
import { setTranslations } from '../../../src/messages/translate.ts';
import type { Browser } from '../../../src/platform/browser.ts';
import type { System } from '../../../src/platform/system.ts';

type Text = keyof typeof guideTexts;

const BROWSERS: Record<Browser, Text> = {
  Chrome: 'where.Chrome',
  Edge: 'where.Edge',
  Firefox: 'where.Firefox',
  Safari: 'where.Safari',
  Opera: 'where.Opera',
  'Samsung Internet': 'where.other',
  'web view': 'where.web view',
  other: 'where.other',
};
const SYSTEMS: Record<System, string> = {
  Windows: 'Windows',
  macOS: 'macOS',
  Linux: 'Linux',
  ChromeOS: 'other',
  iOS: 'other',
  iPadOS: 'other',
  Android: 'other',
  other: 'other',
};

const textsOf = (browser: Browser, system: System): string[] =>
  [...stepsFor({ browser, system, formFactor: 'desktop' }).children].map(({ textContent }) => String(textContent));

describe('the steps after a download', () => {
  for (const [browser, where] of Object.entries(BROWSERS) as [Browser, Text][]) {
    it(`are where it is, what to open and what to allow, on every system: ${browser}`, () => {
      for (const [system, name] of Object.entries(SYSTEMS) as [System, string][]) {
        const keys = [where, `open.${name}` as Text, `allow.${name}` as Text];
        const texts = textsOf(browser, system);
        expect(texts, system).to.deep.equal(keys.map((key) => guideTexts[key]));
        for (const text of texts) {
          expect(text)
            .to.match(/^[A-Z].*\.$/)
            .and.not.match(/undefined|[{}]/);
        }
      }
    });
  }

  it('are a list in order', () => {
    const list = stepsFor({ browser: 'Chrome', system: 'Windows', formFactor: 'desktop' });
    expect(list.localName).to.equal('ol');
    expect([...list.children].map(({ localName }) => localName)).to.deep.equal(['li', 'li', 'li']);
  });

  it('are in the language that is set', () => {
    setTranslations({ 'where.Firefox': 'Oben rechts.', 'open.other': 'Öffnen.' });
    try {
      expect(textsOf('Firefox', 'other').slice(0, 2)).to.deep.equal(['Oben rechts.', 'Öffnen.']);
    } finally {
      setTranslations({});
    }
  });
});
