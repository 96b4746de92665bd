// Mistakes in opening hours, for the page's author: what is wrong, where, and what is probably meant.
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { findObstacles } from '../../src/author/diagnosis.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { parsed } from '../elements/place.ts';
import { SITE } from '../session/samples.ts';

const element = (attributes: string) =>
  parsed<BtSupportSession>(
    `<bt-support-session site="${SITE}" session-key="1234567" ${attributes}></bt-support-session>`,
  );

const { warn } = console;

describe('mistakes in opening hours', () => {
  let written: string[];
  beforeEach(() => {
    written = [];
    console.warn = (message: string) => written.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  const rows: [hours: string, code: string, message: RegExp][] = [
    ['Mo-Fr 9-17', 'hours-unknown', /^hours is not understood from "9-17" on\. Did you mean "Mo-Fr 09:00-17:00"\?$/],
    ['Mo-Fr', 'hours-no-times', /A rule of hours has no times, "Mo-Fr"/],
    ['Mo 09:00-17:00 Tu off', 'hours-no-separator', /before "Tu".* Did you mean "Mo 09:00-17:00; Tu off"\?$/],
    ['Mo 09:00-17:00, Tu off', 'hours-comma', /Did you mean "Mo 09:00-17:00; Tu off"\?$/],
    ['Feb 30 off', 'hours-no-such-date', /is not a date/],
    ['24:30-25:00', 'hours-no-such-time', /is not a time/],
    ['09:00-09:00', 'hours-empty-span', /a whole day is 00:00-24:00/],
    ['Dec 26-24 off', 'hours-reversed-dates', /ends before it starts/],
    [`Dec 25 off 'Christmas`, 'hours-open-quote', /has no quote at its end/],
    ['', 'hours-empty', /has no rule/],
  ];
  for (const [hours, code, message] of rows) {
    it(`are reported for "${hours}"`, async () => {
      const found = findObstacles(window, SITE).filter(({ element: one }) => one);
      expect(found).to.deep.equal([]);
      const one = await element(`hours="${hours}" time-zone="UTC"`);
      const obstacles = findObstacles(window, SITE).filter((obstacle) => obstacle.element === one);
      expect(obstacles.map((obstacle) => obstacle.code)).to.deep.equal([code]);
      expect(obstacles[0]?.message).to.match(message);
    });
  }

  it('are reported for a zone that is missing or wrong', async () => {
    const one = await element('hours="24/7"');
    const codes = () => findObstacles(window, SITE).filter((obstacle) => obstacle.element === one);
    expect(codes().map(({ code }) => code)).to.deep.equal(['time-zone-missing']);
    one.timeZone = 'EST';
    expect(codes().map(({ code }) => code)).to.deep.equal(['time-zone-wrong']);
    one.timeZone = 'America/New_York';
    expect(codes()).to.deep.equal([]);
  });

  it('are on the console by themselves', async () => {
    await element('hours="Mo-Fr 9-17" time-zone="UTC"');
    await waitUntil(() => written.length > 0, 'the author is warned', { timeout: 10_000 });
    expect(written.join()).to.match(/^<bt-support-session>: hours is not understood from "9-17" on\. Did you mean/);
  });
});
