// Open or closed at an instant, until when, and what comes next.
import { expect } from '@open-wc/testing';
import { parseHours } from '../../src/hours/parse.ts';
import type { Holidays, Schedule } from '../../src/hours/schedule.ts';
import { isOpen, LOOK_AHEAD_DAYS, stateAt } from '../../src/hours/state.ts';

function scheduleOf(text: string): Schedule {
  const result = parseHours(text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.schedule;
}

const iso = (instant: number | null) => instant && new Date(instant).toISOString().replace(':00.000Z', 'Z');

/** `open`, or else `closed`, until when, the next opening if that is another instant, and the comment. */
function show(text: string, timeZone: string, instant: string, holidays: Holidays = {}): string {
  const schedule = scheduleOf(text);
  const state = stateAt(schedule, Date.parse(instant), timeZone, holidays);
  expect(isOpen(schedule, Date.parse(instant), timeZone, holidays)).to.equal(state.isOpen);
  return [
    state.isOpen ? 'open' : 'closed',
    `until ${iso(state.until)}`,
    ...(state.opens === state.until ? [] : [`opens ${iso(state.opens)}`]),
    ...(state.comment === null ? [] : [state.comment]),
  ].join(', ');
}

const DESK = `Mo-Fr 09:00-12:30,13:30-17:00; We off; Dec 24-26 off 'Christmas'; Dec 31 09:00-12:00 'New Year's Eve'`;

describe('the state of a desk in New York', () => {
  const cases: [instant: string, state: string, what: string][] = [
    ['2026-11-26T13:59:59.999Z', 'closed, until 2026-11-26T14:00Z', 'a millisecond before it opens'],
    ['2026-11-26T14:00Z', 'open, until 2026-11-26T17:30Z, opens 2026-11-26T18:30Z', 'as it opens'],
    ['2026-11-26T17:30Z', 'closed, until 2026-11-26T18:30Z', 'lunch'],
    ['2026-11-26T18:30Z', 'open, until 2026-11-26T22:00Z, opens 2026-11-27T14:00Z', 'after lunch'],
    ['2026-11-27T22:00Z', 'closed, until 2026-11-30T14:00Z', 'Friday evening'],
    ['2026-11-24T22:00Z', 'closed, until 2026-11-26T14:00Z', 'before the day that is off'],
    ['2026-12-24T15:00Z', 'closed, until 2026-12-28T14:00Z, Christmas', 'a special day'],
    ['2026-12-25T04:59Z', 'closed, until 2026-12-28T14:00Z, Christmas', 'its date on the desk’s clocks'],
    ['2026-12-27T05:00Z', 'closed, until 2026-12-28T14:00Z', 'the day after it'],
    ['2026-12-31T15:00Z', 'open, until 2026-12-31T17:00Z, opens 2027-01-01T14:00Z, New Year\'s Eve', 'a special day with times'], // prettier-ignore
    ['2026-12-31T18:00Z', 'closed, until 2027-01-01T14:00Z, New Year\'s Eve', 'the rest of that day'], // prettier-ignore
  ];
  for (const [instant, state, what] of cases)
    it(`${what}: ${state}`, () => {
      expect(show(DESK, 'America/New_York', instant)).to.equal(state);
    });
});

describe('a later rule', () => {
  it('decides about its days, all of them', () => {
    expect(show('09:00-17:00; Mo 12:00-13:00', 'UTC', '2026-11-30T10:00Z')).to.equal('closed, until 2026-11-30T12:00Z');
    expect(show('09:00-17:00; Mo off', 'UTC', '2026-12-01T10:00Z')).to.match(/^open/);
  });

  it('without days decides about every day', () => {
    expect(show('Dec 25 off; 09:00-17:00', 'UTC', '2026-12-25T10:00Z')).to.match(/^open/);
  });

  it('with dates and days decides about those days on those dates', () => {
    const text = 'Mo-Fr 09:00-17:00; Jul-Aug Mo off';
    expect(show(text, 'UTC', '2026-07-06T10:00Z')).to.match(/^closed/);
    expect(show(text, 'UTC', '2026-07-07T10:00Z')).to.match(/^open/);
    expect(show(text, 'UTC', '2026-09-07T10:00Z')).to.match(/^open/);
  });

  it('with a year decides about that year', () => {
    const text = '09:00-17:00; 2026 Dec 24-2027 Jan 2 off';
    for (const [date, state] of [
      ['2025-12-25', 'open'],
      ['2026-12-23', 'open'],
      ['2026-12-24', 'closed'],
      ['2027-01-02', 'closed'],
      ['2027-01-03', 'open'],
      ['2027-12-25', 'open'],
    ])
      expect(show(text, 'UTC', `${date}T10:00Z`), date).to.match(new RegExp(`^${state}`));
  });

  it('may go over the turn of the year, each year', () => {
    for (const [date, state] of [
      ['2026-12-23', 'open'],
      ['2026-12-24', 'closed'],
      ['2027-01-01', 'closed'],
      ['2027-01-03', 'open'],
      ['2030-01-01', 'closed'],
    ])
      expect(show('09:00-17:00; Dec 24-Jan 2 off', 'UTC', `${date}T10:00Z`), date).to.match(new RegExp(`^${state}`));
  });
});

describe('a span past midnight', () => {
  it('belongs to the day it began on', () => {
    expect(show('Mo 22:00-06:00', 'UTC', '2026-12-01T05:59Z')).to.match(/^open, until 2026-12-01T06:00Z/);
    expect(show('Mo 22:00-06:00', 'UTC', '2026-11-30T05:00Z')).to.equal('closed, until 2026-11-30T22:00Z');
  });

  it('goes on into a day that is off', () => {
    const text = `Mo-Su 15:00-03:00 'late'; Fr off 'rest'`;
    expect(show(text, 'UTC', '2026-11-27T02:00Z')).to.equal(
      'open, until 2026-11-27T03:00Z, opens 2026-11-28T15:00Z, late',
    );
    expect(show(text, 'UTC', '2026-11-27T03:00Z')).to.equal('closed, until 2026-11-28T15:00Z, rest');
  });

  it('has no night where its evening is off', () => {
    expect(show('Mo-Su 15:00-03:00; Fr off', 'UTC', '2026-11-28T02:00Z')).to.equal('closed, until 2026-11-28T15:00Z');
  });

  it('meets the span of the next day', () => {
    expect(show('Fr 22:00-06:00; Sa 06:00-12:00', 'UTC', '2026-11-27T23:00Z')).to.match(
      /^open, until 2026-11-28T12:00Z/,
    );
    expect(show('Fr 22:00-06:00; Sa 05:00-12:00', 'UTC', '2026-11-28T05:30Z')).to.match(
      /^open, until 2026-11-28T12:00Z/,
    );
  });
});

describe('spans of one day', () => {
  it('that meet or overlap are one', () => {
    expect(show('Mo 09:00-12:00,12:00-13:00,12:30-17:00', 'UTC', '2026-11-30T10:00Z')).to.match(
      /^open, until 2026-11-30T17:00Z/,
    );
  });

  it('that lie in a longer one do not end it', () => {
    expect(show('Mo 09:00-17:00,10:00-11:00', 'UTC', '2026-11-30T10:30Z')).to.match(/^open, until 2026-11-30T17:00Z/);
  });
});

describe('what never changes', () => {
  const cases: [text: string, state: string][] = [
    ['24/7', 'open, until null'],
    ['Mo-Su 00:00-24:00', 'open, until null'],
    ['00:00-12:00,12:00-24:00', 'open, until null'],
    [`off 'moved'`, 'closed, until null, moved'],
    ['2020 Jan 1 09:00-17:00', 'closed, until null'],
    ['2029 Jan 1 09:00-17:00', 'closed, until null'],
    ['PH 09:00-17:00', 'closed, until null'],
  ];
  for (const [text, state] of cases)
    it(`has no next change: ${text}`, () => {
      expect(show(text, 'Europe/Berlin', '2026-11-26T10:00Z')).to.equal(state);
    });

  it(`is looked for ${LOOK_AHEAD_DAYS} days ahead`, () => {
    expect(show('2027 Dec 31 09:00-17:00', 'UTC', '2026-11-26T10:00Z')).to.equal('closed, until 2027-12-31T09:00Z');
    expect(show('2028 Jan 1 09:00-17:00', 'UTC', '2026-11-26T10:00Z')).to.equal('closed, until null');
    expect(show('24/7; 2027 Dec 30 off', 'UTC', '2026-11-26T10:00Z')).to.equal(
      'open, until 2027-12-30T00:00Z, opens 2027-12-31T00:00Z',
    );
  });

  it('takes a bounded time', () => {
    const start = performance.now();
    for (let count = 0; count < 20; count += 1) {
      show('24/7', 'America/New_York', '2026-11-26T10:00Z');
      show('off', 'America/New_York', '2026-11-26T10:00Z');
    }
    expect(performance.now() - start).to.be.below(2000);
  });
});

describe('a leap day', () => {
  it('is in leap years alone', () => {
    expect(show('Feb 29 09:00-17:00', 'UTC', '2028-02-29T10:00Z')).to.equal(
      'open, until 2028-02-29T17:00Z, opens null',
    );
    expect(show('Feb 29 09:00-17:00', 'UTC', '2027-03-01T10:00Z')).to.equal('closed, until 2028-02-29T09:00Z');
    expect(show('Feb 28-29 09:00-17:00', 'UTC', '2027-02-28T10:00Z')).to.match(/^open, until 2027-02-28T17:00Z/);
  });
});

describe('holidays', () => {
  const holidays = { PH: ['2026-11-26'], SH: ['2026-11-30'] };

  it('are the days that are given', () => {
    expect(show(`09:00-17:00; PH off 'Thanksgiving'`, 'UTC', '2026-11-26T10:00Z', holidays)).to.equal(
      'closed, until 2026-11-27T09:00Z, Thanksgiving',
    );
    expect(show('09:00-17:00; SH off', 'UTC', '2026-11-30T10:00Z', holidays)).to.match(/^closed/);
    expect(show('09:00-17:00; PH off', 'UTC', '2026-11-30T10:00Z', holidays)).to.match(/^open/);
  });

  for (const days of ['Mo,PH', 'PH,Mo'])
    it(`are added to days of the week: ${days}`, () => {
      for (const date of ['2026-11-26', '2026-11-30'])
        expect(show(`${days} 09:00-17:00`, 'UTC', `${date}T10:00Z`, holidays)).to.match(/^open/);
      expect(show(`${days} 09:00-17:00`, 'UTC', '2026-11-27T10:00Z', holidays)).to.match(/^closed/);
    });

  it('are no days unless they are given', () => {
    expect(show('09:00-17:00; PH,SH off', 'UTC', '2026-11-26T10:00Z')).to.match(/^open/);
  });
});

describe('when clocks change', () => {
  const cases: [what: string, text: string, timeZone: string, instant: string, state: string][] = [
    ['a span over the skipped hour is an hour shorter', 'Su 00:00-06:00', 'America/New_York', '2026-03-08T05:00Z', 'open, until 2026-03-08T10:00Z, opens 2026-03-15T04:00Z'], // prettier-ignore
    ['a span over the repeated hour is an hour longer', 'Su 00:00-06:00', 'America/New_York', '2026-11-01T04:00Z', 'open, until 2026-11-01T11:00Z, opens 2026-11-08T05:00Z'], // prettier-ignore
    ['a start in the skipped hour is the jump', 'Su 02:30-06:00', 'America/New_York', '2026-03-08T06:00Z', 'closed, until 2026-03-08T07:00Z'], // prettier-ignore
    ['an end in the skipped hour is the jump', 'Su 00:00-02:30', 'America/New_York', '2026-03-08T06:00Z', 'open, until 2026-03-08T07:00Z, opens 2026-03-15T04:00Z'], // prettier-ignore
    ['a span within the skipped hour is left out', 'Su 02:15-02:45', 'America/New_York', '2026-03-08T06:00Z', 'closed, until 2026-03-15T06:15Z'], // prettier-ignore
    ['a break within the skipped hour is left out', 'Su 01:00-02:15,02:45-04:00', 'America/New_York', '2026-03-08T06:30Z', 'open, until 2026-03-08T08:00Z, opens 2026-03-15T05:00Z'], // prettier-ignore
    ['a start in the repeated hour is its first time', 'Su 01:30-03:00', 'America/New_York', '2026-11-01T06:10Z', 'open, until 2026-11-01T08:00Z, opens 2026-11-08T06:30Z'], // prettier-ignore
    ['an end in the repeated hour is its first time', 'Su 00:00-01:30', 'America/New_York', '2026-11-01T06:10Z', 'closed, until 2026-11-08T05:00Z'], // prettier-ignore
    ['in the south it is the other way round: shorter', 'Su 00:00-06:00', 'Australia/Sydney', '2026-10-03T14:00Z', 'open, until 2026-10-03T19:00Z, opens 2026-10-10T13:00Z'], // prettier-ignore
    ['in the south it is the other way round: longer', 'Su 00:00-06:00', 'Australia/Sydney', '2026-04-04T13:00Z', 'open, until 2026-04-04T20:00Z, opens 2026-04-11T14:00Z'], // prettier-ignore
    ['a midnight that is skipped is the jump', 'Su 00:00-06:00', 'America/Santiago', '2026-09-06T03:59Z', 'closed, until 2026-09-06T04:00Z'], // prettier-ignore
    ['midnight after a repeated hour is the real one', 'Sa 18:00-24:00', 'America/Santiago', '2026-04-05T03:30Z', 'open, until 2026-04-05T04:00Z, opens 2026-04-11T22:00Z'], // prettier-ignore
    ['hours by day stay on the clocks', 'Mo-Fr 09:00-17:00', 'America/New_York', '2026-03-06T23:00Z', 'closed, until 2026-03-09T13:00Z'], // prettier-ignore
  ];
  for (const [what, text, timeZone, instant, state] of cases)
    it(`${what}: ${text} in ${timeZone}`, () => {
      expect(show(text, timeZone, instant)).to.equal(state);
    });
});

describe('what is no instant or zone', () => {
  it('is a RangeError', () => {
    const schedule = scheduleOf('24/7');
    expect(() => stateAt(schedule, NaN, 'UTC')).to.throw(RangeError);
    expect(() => stateAt(schedule, 0, 'Nowhere/Town')).to.throw(RangeError);
  });
});
