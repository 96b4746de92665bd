// The grammar: what is read, and what is a problem at which place.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseHours } from '../../src/hours/parse.ts';
import type { Rule } from '../../src/hours/schedule.ts';
import { scheduleTexts } from './schedules.ts';

function rulesOf(text: string): readonly Rule[] {
  const result = parseHours(text);
  if ('problems' in result) throw new Error(`${text}: ${JSON.stringify(result.problems)}`);
  return result.schedule.rules;
}

function problemsOf(text: unknown): string[] {
  const result = parseHours(text);
  return 'problems' in result ? result.problems.map(({ code, offset, text }) => `${code} at ${offset}: ${text}`) : [];
}

describe('one rule of opening hours', () => {
  const PLAIN: Rule = { dates: [], days: [], spans: [[540, 1020]], comment: null };
  const cases: [text: string, rule: Partial<Rule>][] = [
    ['09:00-17:00', {}],
    ['Mo-Fr 09:00-17:00', { days: [1, 2, 3, 4, 5] }],
    ['Fr-Mo 09:00-17:00', { days: [5, 6, 0, 1] }],
    ['Mo,We-Th,Su 09:00-17:00', { days: [1, 3, 4, 0] }],
    ['Mo 09:00-12:30,13:30-17:00', { days: [1], spans: [[540, 750], [810, 1020]] }], // prettier-ignore
    ['Mo 13:30-17:00,09:00-12:30', { days: [1], spans: [[540, 750], [810, 1020]] }], // prettier-ignore
    ['22:00-06:00', { spans: [[1320, 1800]] }],
    ['18:00-24:00', { spans: [[1080, 1440]] }],
    ['18:00-00:00', { spans: [[1080, 1440]] }],
    ['00:00-24:00', { spans: [[0, 1440]] }],
    ['24/7', { spans: [[0, 1440]] }],
    ['We off', { days: [3], spans: [] }],
    ['We closed', { days: [3], spans: [] }],
    ['off', { spans: [] }],
    ['Dec 25 off', { dates: [[1225, 1225]], spans: [] }],
    ['Dec 5 off', { dates: [[1205, 1205]], spans: [] }],
    ['Feb 29 off', { dates: [[229, 229]], spans: [] }],
    ['Dec 24-26 off', { dates: [[1224, 1226]], spans: [] }],
    ['Dec 24-Jan 2 off', { dates: [[1224, 102]], spans: [] }],
    ['Dec 24,26,Jan 1 off', { dates: [[1224, 1224], [1226, 1226], [101, 101]], spans: [] }], // prettier-ignore
    ['2026 Dec 24 off', { dates: [[20261224, 20261224]], spans: [] }],
    ['2026 Dec 24-26 off', { dates: [[20261224, 20261226]], spans: [] }],
    ['2026 Dec 24-2027 Jan 2 off', { dates: [[20261224, 20270102]], spans: [] }],
    ['2028 Feb 29 off', { dates: [[20280229, 20280229]], spans: [] }],
    ['Jul off', { dates: [[701, 731]], spans: [] }],
    ['Nov-Feb 09:00-17:00', { dates: [[1101, 231]] }],
    ['2026 Jul-2026 Aug off', { dates: [[20260701, 20260831]], spans: [] }],
    ['Jul-Aug Mo-Tu 09:00-17:00', { dates: [[701, 831]], days: [1, 2] }],
    ['Tu-We,PH 09:00-17:00', { days: [2, 3, 'PH'] }],
    ['PH,Tu-We 09:00-17:00', { days: ['PH', 2, 3] }],
    ['PH,SH off', { days: ['PH', 'SH'], spans: [] }],
    [`Dec 25 off 'Christmas'`, { dates: [[1225, 1225]], spans: [], comment: 'Christmas' }],
    [`Dec 25 off "Christmas"`, { dates: [[1225, 1225]], spans: [], comment: 'Christmas' }],
    [`Jan 1 off 'New Year's Day'`, { dates: [[101, 101]], spans: [], comment: `New Year's Day` }],
    [`off 'Mo 10:00-12:00, closed'`, { spans: [], comment: 'Mo 10:00-12:00, closed' }],
    [`off ''`, { spans: [] }],
    [`09:00-17:00 open 'Staff day'`, { comment: 'Staff day' }],
    ['\n  Mo - Fr\t09:00 - 17:00 ', { days: [1, 2, 3, 4, 5] }],
    ['Mo , We 09:00 - 17:00', { days: [1, 3] }],
  ];
  for (const [text, rule] of cases)
    it(`is read: ${text.trim()}`, () => {
      expect(rulesOf(text)).to.deep.equal([{ ...PLAIN, ...rule }]);
    });
});

describe('several rules', () => {
  it('stand between semicolons, in their order', () => {
    const rules = rulesOf(`Mo-Fr 09:00-12:30,13:30-17:00; We off; Dec 24-26 off 'Christmas'`);
    expect(rules.map(({ spans, comment }) => [spans.length, comment])).to.deep.equal([
      [2, null],
      [0, null],
      [0, 'Christmas'],
    ]);
  });

  it('may end with a semicolon', () => {
    expect(rulesOf('Mo 09:00-17:00;\n')).to.deep.equal(rulesOf('Mo 09:00-17:00'));
  });
});

describe('a text that is no opening hours', () => {
  const cases: [text: unknown, ...problems: string[]][] = [
    [null, 'not-a-text at 0: '],
    [9, 'not-a-text at 0: '],
    ['', 'empty at 0: '],
    [' ; ', 'empty at 0: '],
    ['Mo-Fr', 'no-times at 0: Mo-Fr'],
    ['Mo-Fr 09:00-17:00; Sa', 'no-times at 19: Sa'],
    [`Dec 25 'Christmas'`, 'no-times at 0: Dec'],
    ['Mo-Fr 9-17', 'unknown at 6: 9-17'],
    ['Mo-Fr 9:00-17:00', 'unknown at 6: 9:00-17:00'],
    ['Mo-Fr 09:00–17:00', 'unknown at 6: 09:00–17:00'],
    ['Mo-Fr 11.30-14.00', 'unknown at 6: 11.30-14.00'],
    ['mo-fr 09:00-17:00', 'unknown at 0: mo-fr'],
    ['Monday 09:00-17:00', 'unknown at 0: Monday'],
    ['Mo-Fri 09:00-17:00', 'unknown at 3: Fri'],
    ['Mo- 09:00-17:00', 'unknown at 4: 09:00-17:00'],
    ['Mo-Fr 09:00-12:00,', 'unknown at 18: '],
    ['Mo-Fr 24/7', 'unknown at 6: 24/7'],
    ['Mo 09:00+', 'unknown at 3: 09:00+'],
    ['Mo[1] 09:00-17:00', 'unknown at 2: [1]'],
    ['sunrise-sunset', 'unknown at 0: sunrise-sunset'],
    ['Mo-Fr 07:00-18:30 Sat 08:00-18:00', 'no-separator at 18: Sat'],
    ['Mo 09:00-17:00 off', 'no-separator at 15: off'],
    ['Mo off 09:00-17:00', 'no-separator at 7: 09:00-17:00'],
    ['Dec 24-Dec 26 24/7', 'unknown at 14: 24/7'],
    ['24/7 off', 'no-separator at 5: off'],
    ['Mo-Fr 10:00-20:00, We off', 'comma at 17: ,'],
    ['Mo-Fr 10:00-20:00,Dec 24 off', 'comma at 17: ,'],
    ['Mo-Fr 10:00-20:00,PH off', 'comma at 17: ,'],
    ['Dec 24, Mo off', 'comma at 6: ,'],
    ['Feb 30 off', 'no-such-date at 0: Feb'],
    ['Jun 29-31 off', 'no-such-date at 7: 31'],
    ['Dec 0 off', 'no-such-date at 0: Dec'],
    ['2027 Feb 29 off', 'no-such-date at 0: 2027'],
    ['24:00-25:00', 'no-such-time at 0: 24:00-25:00'],
    ['22:00-26:00', 'no-such-time at 0: 22:00-26:00'],
    ['09:60-17:00', 'no-such-time at 0: 09:60-17:00'],
    ['09:00-17:75', 'no-such-time at 0: 09:00-17:75'],
    ['09:00-09:00', 'empty-span at 0: 09:00-09:00'],
    ['Dec 26-24 off', 'reversed-dates at 0: Dec'],
    ['2026 Dec 24-2026 Dec 1 off', 'reversed-dates at 0: 2026'],
    ['2026 Dec 24-Jan 2 off', 'unknown at 18: off'],
    ['Dec 24-Jan off', 'unknown at 11: off'],
    ['Dec,26 off', 'unknown at 4: 26'],
    ['0000 Dec 24 off', 'unknown at 0: 0000'],
    [`Dec 25 off 'Christmas`, `open-quote at 11: 'Christmas`],
    [`Dec 25 off 'Christmas' Dec 26 off`, `open-quote at 11: 'Christmas'`],
    ['Mo 9-17; Tu 09:00-17:00; We 24:30-01:00', 'unknown at 3: 9-17', 'no-such-time at 28: 24:30-01:00'],
    [`${'x'.repeat(50)}`, `unknown at 0: ${'x'.repeat(30)}`],
    ['🕘 09:00-17:00', 'unknown at 0: 🕘'],
  ];
  for (const [text, ...problems] of cases)
    it(`is a problem at its place: ${String(text)}`, () => {
      expect(problemsOf(text)).to.deep.equal(problems);
    });

  it('gives problems, whatever it is, and never fails', () => {
    const pieces = fc.constantFrom(...`Mo,Su,-,;,:,',",Dec,24,2026,09:00,17:00,off,PH,24/7,+,[, ,\n`.split(','), ',');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        const result = parseHours(text);
        if ('schedule' in result) {
          expect(result.schedule.rules).not.to.deep.equal([]);
          return;
        }
        expect(result.problems).not.to.deep.equal([]);
        for (const { offset, text: there } of result.problems)
          expect(text.slice(offset, offset + there.length)).to.equal(there);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in a time that grows with its length alone', () => {
    for (const piece of [`'`, `Mo off 'x;`, 'Mo,', '09:00-10:00,', ' ', ';', 'Dec ', '-']) {
      const start = performance.now();
      parseHours(piece.repeat(20_000));
      expect(performance.now() - start, piece).to.be.below(2000);
    }
  });
});

describe('whatever the grammar allows', () => {
  it('is read', () => {
    fc.assert(
      fc.property(scheduleTexts({ pastMidnight: true, withComments: true }), (text) => {
        expect(problemsOf(text)).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });
});
