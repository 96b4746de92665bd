// Time zones by Intl: what clocks show, and when they show it.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkTimeZone, instantOf, wallClock } from '../../src/hours/zone.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

describe('the name of a time zone', () => {
  for (const name of ['America/New_York', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'UTC'])
    it(`is known: ${name}`, () => {
      expect(checkTimeZone(name)).to.equal(null);
    });

  for (const name of ['America/New_Yrk', 'EST', 'GMT', 'CET', '+01:00', 'Eastern', '', ' ', 'Europe / Berlin'])
    it(`is a problem that repeats it: “${name}”`, () => {
      expect(checkTimeZone(name)).to.deep.equal({ code: 'time-zone', text: name });
    });

  for (const value of [null, undefined, 5, {}])
    it(`is a problem if it is no text: ${String(value)}`, () => {
      expect(checkTimeZone(value)).to.deep.equal({ code: 'time-zone', text: '' });
    });
});

describe('clocks of a zone', () => {
  const cases: [timeZone: string, wall: string, instant: string, what: string][] = [
    ['America/New_York', '2026-07-01T09:00', '2026-07-01T13:00', 'summer'],
    ['America/New_York', '2026-12-01T09:00', '2026-12-01T14:00', 'winter'],
    ['Asia/Kathmandu', '2026-12-01T09:00', '2026-12-01T03:15', 'a quarter of an hour'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:00', 'jumped over: the jump'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00', 'the first time after a jump'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30', 'shown twice: the first time'],
    ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00', 'the first time after a repeated hour'],
    ['Australia/Sydney', '2026-10-04T02:30', '2026-10-03T16:00', 'jumped over in the south'],
    ['Australia/Sydney', '2026-04-05T02:30', '2026-04-04T15:30', 'shown twice in the south'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30', 'half an hour jumped over'],
    ['America/Santiago', '2026-09-06T00:00', '2026-09-06T04:00', 'a midnight that is jumped over'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T10:00', 'a day that is jumped over'],
  ];
  for (const [timeZone, wall, instant, what] of cases)
    it(`show ${wall} in ${timeZone} at one instant: ${what}`, () => {
      expect(new Date(instantOf(utc(wall), timeZone)).toISOString()).to.equal(new Date(utc(instant)).toISOString());
    });

  it('show at the instant of a time that time, or a later one where they jump over it', () => {
    const minutes = fc.integer({ min: utc('2020-01-01T00:00') / 60_000, max: utc('2040-01-01T00:00') / 60_000 });
    const zones = fc.constantFrom(
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/Santiago',
      'UTC',
    );
    fc.assert(
      fc.property(minutes, zones, (minutes, timeZone) => {
        const wall = minutes * 60_000;
        const instant = instantOf(wall, timeZone);
        expect(wallClock(instant, timeZone)).to.be.at.least(wall);
        expect(wallClock(instant - 60_000, timeZone)).to.be.below(wall);
      }),
      { numRuns: 500 },
    );
  });

  it('show the time to the second below the instant', () => {
    expect(wallClock(utc('2026-07-01T13:00:59.999'), 'America/New_York')).to.equal(utc('2026-07-01T09:00:59'));
    expect(wallClock(-1, 'UTC')).to.equal(-1000);
  });
});
