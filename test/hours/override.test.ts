// Open, closed, or closed until: what takes the place of the hours.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { overriddenState, readOverride, type Override } from '../../src/hours/override.ts';
import { parseHours } from '../../src/hours/parse.ts';
import { stateAt } from '../../src/hours/state.ts';

describe('an override', () => {
  const NOON = Date.UTC(2026, 10, 26, 12);
  const read: [value: unknown, override: Override | null][] = [
    [null, null],
    [undefined, null],
    ['open', { state: 'open', until: null }],
    ['closed', { state: 'closed', until: null }],
    [{ state: 'closed' }, { state: 'closed', until: null }],
    [
      { state: 'closed', until: null },
      { state: 'closed', until: null },
    ],
    [
      { state: 'closed', until: '2026-11-26T12:00Z' },
      { state: 'closed', until: NOON },
    ],
    [
      { state: 'open', until: '2026-11-26T07:00:00-05:00' },
      { state: 'open', until: NOON },
    ],
    [
      { state: 'open', until: '2026-11-26T12:00:00.5Z', by: 'Ann' },
      { state: 'open', until: NOON + 500 },
    ],
  ];
  for (const [value, override] of read)
    it(`is read: ${JSON.stringify(value)}`, () => {
      expect(readOverride(value)).to.deep.equal({ override });
    });

  const refused: [value: unknown, code: string, field: string][] = [
    ['', 'override-state', 'state'],
    ['Closed', 'override-state', 'state'],
    [true, 'override-state', 'state'],
    [{}, 'override-state', 'state'],
    [[], 'override-state', 'state'],
    [{ state: 'away' }, 'override-state', 'state'],
    [{ state: 'closed', until: '' }, 'override-until', 'until'],
    [{ state: 'closed', until: 'tomorrow' }, 'override-until', 'until'],
    [{ state: 'closed', until: '2026-11-26' }, 'override-until', 'until'],
    [{ state: 'closed', until: '2026-11-26T12:00' }, 'override-until', 'until'],
    [{ state: 'closed', until: '2026-13-26T12:00Z' }, 'override-until', 'until'],
    [{ state: 'closed', until: '2026-02-30T12:00Z' }, 'override-until', 'until'],
    [{ state: 'closed', until: '2026-11-26T24:00Z' }, 'override-until', 'until'],
    [{ state: 'closed', until: '2026-11-26T12:60Z' }, 'override-until', 'until'],
    [{ state: 'closed', until: '2026-11-26T12:00+99:00' }, 'override-until', 'until'],
    [{ state: 'closed', until: 1795694400000 }, 'override-until', 'until'],
  ];
  for (const [value, code, field] of refused)
    it(`is a problem that names its field: ${JSON.stringify(value)}`, () => {
      expect(readOverride(value)).to.deep.equal({ problems: [{ code, field }] });
    });

  it('is read or a problem, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const result = readOverride(value);
        if ('problems' in result) expect(result.problems).to.have.length(1);
        else expect([null, 'open', 'closed']).to.include(result.override && result.override.state);
      }),
    );
  });
});

describe('the state with an override', () => {
  const at = (time: string) => Date.parse(`2026-11-${time}Z`);
  const result = parseHours(`Mo-Fr 09:00-17:00; Nov 27 off 'Staff day'`);
  const byHours = (instant: number) => stateAt('schedule' in result ? result.schedule : { rules: [] }, instant, 'UTC');
  const state = (override: Override | null, time: string) => overriddenState(override, at(time), byHours);

  it('is that of the hours without one, or after its end', () => {
    expect(state(null, '26T10:00')).to.deep.equal(byHours(at('26T10:00')));
    expect(state({ state: 'closed', until: at('26T10:00') }, '26T10:00')).to.deep.equal(byHours(at('26T10:00')));
  });

  it('has no next change where its end is open', () => {
    const expected = { until: null, opens: null, comment: null };
    expect(state({ state: 'closed', until: null }, '26T10:00')).to.deep.equal({ isOpen: false, ...expected });
    expect(state({ state: 'open', until: null }, '26T20:00')).to.deep.equal({ isOpen: true, ...expected });
  });

  it('opens at the end of a closure within the hours, and else with the hours', () => {
    const closed = (until: string) => state({ state: 'closed', until: at(until) }, '26T10:00');
    const expected = { isOpen: false, comment: null };
    expect(closed('26T12:00')).to.deep.equal({ ...expected, until: at('26T12:00'), opens: at('26T12:00') });
    expect(closed('26T18:00')).to.deep.equal({ ...expected, until: at('30T09:00'), opens: at('30T09:00') });
  });

  it('closes at the end of an opening outside the hours, and else with the hours', () => {
    const open = (until: string) => state({ state: 'open', until: at(until) }, '26T08:00');
    const expected = { isOpen: true, comment: null };
    expect(open('26T08:30')).to.deep.equal({ ...expected, until: at('26T08:30'), opens: at('26T09:00') });
    expect(open('26T10:00')).to.deep.equal({ ...expected, until: at('26T17:00'), opens: at('30T09:00') });
  });
});
