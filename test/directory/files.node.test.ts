// The help desk's own files: notices, overrides of opening hours, and calendars.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DirectoryError } from '../../src/directory/error.ts';
import { addDays } from '../../src/directory/files/days.ts';
import { readHolidayCalendar } from '../../src/directory/files/holidays.ts';
import { readNoticesFile, shownNotices } from '../../src/directory/files/notices.ts';
import { inForce } from '../../src/directory/files/availability.ts';
import { readOverride } from '../../src/hours/override.ts';
import { NOW } from './fixture.ts';

const notice = (id: string, more: object = {}): object => ({ id, text: 'Mail is down.', ...more });

describe('the notices file', () => {
  it('may leave everything out', () => {
    assert.deepEqual(readNoticesFile('{}'), { notices: [], availability: {}, holidays: {} });
  });

  it('shows a notice from its start until its end', () => {
    const from = '2026-11-26T12:00:00Z';
    const until = '2026-11-26T08:00:00-05:00';
    const { notices } = readNoticesFile(JSON.stringify({ notices: [notice('a', { from, until }), notice('b')] }));
    const shownAt = (instant: string): string[] => shownNotices(notices, Date.parse(instant)).map(({ id }) => id);
    assert.deepEqual(shownAt('2026-11-26T11:59:59Z'), ['b']);
    assert.deepEqual(shownAt(from), ['a', 'b']);
    assert.deepEqual(shownAt('2026-11-26T12:59:59Z'), ['a', 'b']);
    assert.deepEqual(shownAt('2026-11-26T13:00:00Z'), ['b']);
  });

  it('may have ten notices of 1,020 characters, where an emoji is one', () => {
    const notices = Array.from({ length: 10 }, (_, index) => notice(String(index), { text: '😀'.repeat(1020) }));
    assert.equal(readNoticesFile(JSON.stringify({ notices })).notices.length, 10);
  });

  const wrong: [file: unknown, field: string, message: RegExp][] = [
    [[], '', /must be a JSON object/],
    [{ notice: [] }, 'notice', /notice is not known: use notices, availability, holidays/],
    [{ notices: Array(11).fill(notice('a')) }, 'notices', /must have at most 10 items, not 11/],
    [
      { notices: [notice('a', { text: 'x'.repeat(1021) })] },
      'notices[0].text',
      /must have 1 to 1020 characters, not 1021/,
    ],
    [{ notices: [notice('a', { text: 'x'.repeat(9999) })] }, 'notices[0].text', /not 9999/],
    [{ notices: [notice('a'), notice('a')] }, 'notices[1].id', /is the id of another notice too/],
    [{ notices: [{ text: 'x' }] }, 'notices[0].id', /must be text/],
    [{ notices: [notice('a', { url: 'javascript:alert(1)' })] }, 'notices[0].url', /begins with https/],
    [{ notices: [notice('a', { url: 'https://' })] }, 'notices[0].url', /whole address/],
    [{ notices: [notice('a', { untill: 'x' })] }, 'notices[0].untill', /is not known/],
    [{ notices: [notice('a', { until: '2026-11-26' })] }, 'notices[0].until', /with a time and an offset/],
    [{ notices: [notice('a', { until: '2026-02-30T10:00:00Z' })] }, 'notices[0].until', /with a time and an offset/],
    [{ availability: { desk: 'closed' } }, 'availability.desk', /must be a JSON object/],
    [{ availability: { desk: { state: 'shut' } } }, 'availability.desk.state', /must be open or closed/],
    [{ availability: { issues: { a: { state: 'open', until: 5 } } } }, 'availability.issues.a.until', /offset/],
    [{ holidays: { PH: ['2026-02-29'] } }, 'holidays.PH[0]', /must be a date, such as 2026-12-24/],
    [{ holidays: { PH: 'today' } }, 'holidays.PH', /must be a list/],
  ];
  for (const [file, field, message] of wrong)
    it(`is refused for ${field === '' ? 'its kind' : field}: ${JSON.stringify(file).slice(0, 60)}`, () => {
      assert.throws(() => readNoticesFile(JSON.stringify(file)), { code: 'field', field, message });
    });

  it('is one that is read, or an error of our own, whatever it contains', () => {
    const key = fc.constantFrom(
      'notices',
      'availability',
      'holidays',
      'desk',
      'issues',
      'state',
      'until',
      'PH',
      'id',
      '__proto__',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(key, tie('any')),
        fc.array(tie('any'), { maxLength: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (any) => {
        try {
          readNoticesFile(JSON.stringify(any) ?? 'undefined');
        } catch (error) {
          assert.ok(error instanceof DirectoryError, String(error));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an override of opening hours', () => {
  const until = fc.oneof(
    fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(Date.UTC(2100, 0)) })
      .map((date) => date.toISOString()),
    fc.constantFrom(
      '2026-12-24T12:00:00-05:00',
      '2026-12-24T12:00+05:30',
      '2026-12-24T24:00:00Z',
      '2026-12-24 12:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-12-24T12:00:00',
      '2026-02-30T12:00:00Z',
      'soon',
    ),
  );

  it('is accepted here exactly if pages accept it', () => {
    fc.assert(
      fc.property(fc.constantFrom('open', 'closed', 'shut'), fc.option(until, { nil: undefined }), (state, end) => {
        const desk = { state, ...(end !== undefined && { until: end }) };
        const onPage = readOverride(desk);
        let here: unknown;
        try {
          here = readNoticesFile(JSON.stringify({ availability: { desk } })).availability.desk;
        } catch (error) {
          assert.ok(error instanceof DirectoryError);
        }
        assert.equal(here !== undefined, 'override' in onPage, JSON.stringify(desk));
        if (here !== undefined) assert.deepEqual(here, desk);
      }),
      { numRuns: 500 },
    );
  });

  it('is left out once it has ended', () => {
    const ended = { state: 'closed', until: '2026-11-26T12:00:00Z' } as const;
    const running = { state: 'closed', until: '2026-11-26T12:00:01Z' } as const;
    assert.deepEqual(inForce({ desk: ended, issues: { a: ended, b: running }, teams: {} }, NOW), {
      issues: { b: running },
      teams: {},
    });
  });

  it('can be for any code name', () => {
    const file = '{"availability":{"issues":{"__proto__":{"state":"open"},"constructor":{"state":"closed"}}}}';
    const { issues } = readNoticesFile(file).availability;
    assert.equal(JSON.stringify(issues), '{"__proto__":{"state":"open"},"constructor":{"state":"closed"}}');
  });
});

const calendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//x//y',
    ...events.flatMap((lines, index) => [
      'BEGIN:VEVENT',
      ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${index}`]),
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');

describe('a calendar', () => {
  const examples: [name: string, events: string[][], dates: string[]][] = [
    ['one day', [['DTSTART;VALUE=DATE:20261225']], ['2026-12-25']],
    ['one day with its end', [['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226']], ['2026-12-25']],
    [
      'one day whose end is the same day',
      [['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225']],
      ['2026-12-25'],
    ],
    [
      'days up to the one before the end',
      [['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102']],
      ['2026-12-30', '2026-12-31', '2027-01-01'],
    ],
    ['days by a duration', [['DTSTART;VALUE=DATE:20261224', 'DURATION:P2D']], ['2026-12-24', '2026-12-25']],
    ['every year, for two years', [['DTSTART;VALUE=DATE:20001225', 'RRULE:FREQ=YEARLY']], ['2026-12-25', '2027-12-25']],
    ['February 29, in leap years only', [['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY']], ['2028-02-29']],
    [
      'the fourth Thursday of November',
      [['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH']],
      ['2026-11-26', '2027-11-25', '2028-11-23'],
    ],
    [
      'nothing of a day that no year has',
      [['DTSTART;VALUE=DATE:20240201', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30']],
      [],
    ],
    [
      'the last Monday of May, and the 100th day',
      [
        ['DTSTART;VALUE=DATE:20200525', 'RRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5'],
        ['DTSTART;VALUE=DATE:20200409', 'RRULE:FREQ=YEARLY;BYYEARDAY=100'],
      ],
      ['2027-04-10', '2027-05-31', '2028-04-09', '2028-05-29'],
    ],
    ['a recurrence that has ended', [['DTSTART;VALUE=DATE:20001225', 'RRULE:FREQ=YEARLY;UNTIL=20201231']], []],
    [
      'a year that is left out',
      [['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20261225']],
      ['2027-12-25'],
    ],
    [
      'single dates',
      [['DTSTART;VALUE=DATE:20261225', 'RDATE;VALUE=DATE:20270301,20270401']],
      ['2027-03-01', '2027-04-01'],
    ],
    [
      'a day that is moved in one year',
      [
        ['UID:a', 'DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY'],
        ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20261225', 'DTSTART;VALUE=DATE:20261228'],
      ],
      ['2026-12-28', '2027-12-25'],
    ],
    ['nothing of a cancelled event', [['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED']], []],
    [
      'nothing of events with a time',
      [['DTSTART:20261225T100000Z', 'DTEND:20261225T110000Z', 'RRULE:FREQ=SECONDLY']],
      [],
    ],
    ['nothing of long ago or far away', [['DTSTART;VALUE=DATE:20251225'], ['DTSTART;VALUE=DATE:20291225']], []],
    [
      'last week and each date once, in order',
      [
        ['DTSTART;VALUE=DATE:20261225'],
        ['DTSTART;VALUE=DATE:20261120'],
        ['DTSTART;VALUE=DATE:20261225'],
        ['DTSTART;VALUE=DATE:20261118'],
      ],
      ['2026-11-20', '2026-12-25'],
    ],
  ];
  for (const [name, events, dates] of examples)
    it(`has ${name}`, () => {
      assert.deepEqual(readHolidayCalendar(calendar(...events), NOW), dates);
    });

  const wrong: [text: string, code: string, message: RegExp][] = [
    ['', 'syntax', /is not one iCalendar object/],
    ['secret', 'syntax', /^is not one iCalendar object$/],
    ['BEGIN:VCALENDAR', 'syntax', /iCalendar/],
    ['BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD', 'syntax', /iCalendar/],
    [calendar(['SUMMARY:New\\nYear']), 'field', /^event 1 \(New Year\) DTSTART is missing/],
    [calendar(['DTSTART;VALUE=DATE:20261301']), 'field', /event 1 \(no summary\) DTSTART must be a date/],
    [calendar(['DTSTART;VALUE=DATE:soon']), 'field|syntax', /DTSTART must be a date|iCalendar/],
    [
      calendar(['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261224']),
      'field',
      /DTEND must not be before DTSTART/,
    ],
    [calendar(['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20281224']), 'field', /must have at most 366 days/],
    [calendar(['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=WEEKLY']), 'field', /RRULE must have FREQ=YEARLY/],
    [
      calendar(['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;BYWEEKNO=53']),
      'field',
      /RRULE must not have BYWEEKNO/,
    ],
    [calendar(...Array.from({ length: 5001 }, () => ['DTSTART;VALUE=DATE:20261225'])), 'field', /at most 5000 events/],
  ];
  for (const [text, code, message] of wrong)
    it(`is refused: ${text.split('\r\n').slice(4, -2).join(' ').slice(0, 60) || JSON.stringify(text)}`, () => {
      assert.throws(
        () => readHolidayCalendar(text, NOW),
        (error: unknown) => {
          assert.ok(error instanceof DirectoryError && new RegExp(`^(${code})$`).test(error.code), String(error));
          assert.match(error.message, message);
          return true;
        },
      );
    });

  it('has dates in order within its window, or an error of our own, whatever it contains', () => {
    const piece = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART;VALUE=DATE:20261225',
      'DTSTART:20261225T000000Z',
      'DTEND;VALUE=DATE:20261227',
      'DTEND:x',
      'RRULE:FREQ=YEARLY',
      'RRULE:FREQ=YEARLY;COUNT=0',
      'RRULE:FREQ=YEARLY;BYDAY=MO',
      'RRULE:FREQ=YEARLY;INTERVAL=0',
      'RRULE:FREQ=YEARLY;BYYEARDAY=366',
      'RDATE:x',
      'EXDATE;VALUE=DATE:20261225',
      'DURATION:-P2D',
      'DURATION:P1W',
      'RECURRENCE-ID:x',
      'UID:1',
      'SUMMARY:é',
      'x',
      ' folded',
      'STATUS:CANCELLED',
    );
    const whole = fc
      .array(piece, { maxLength: 3 })
      .map((lines) => [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20261225',
        ...lines,
        'END:VEVENT',
        'END:VCALENDAR',
      ]);
    let good = 0;
    fc.assert(
      fc.property(fc.oneof(fc.array(piece, { maxLength: 10 }), whole), (lines) => {
        try {
          const dates = readHolidayCalendar(lines.join('\r\n'), NOW);
          assert.deepEqual([...new Set(dates)].sort(), dates);
          assert.ok(dates.every((date) => date >= '2026-11-19' && date < addDays('2026-11-26', 732)));
          if (dates.length > 0) good++;
        } catch (error) {
          assert.ok(error instanceof DirectoryError, String(error));
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(good > 20, `${good} had dates`);
  });
});
