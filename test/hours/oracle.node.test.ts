// The hours against opening_hours, the library of OpenStreetMap's own tools, on generated schedules. It is a development dependency,
// and nothing of it ships. `demo/docs/hours.md` has the counts, and the reason of each difference.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text as textOf } from 'node:stream/consumers';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { DAY_MS } from '../../src/hours/days.ts';
import { parseHours } from '../../src/hours/parse.ts';
import { LOOK_AHEAD_DAYS, stateAt, type HoursState } from '../../src/hours/state.ts';
import { wallClock } from '../../src/hours/zone.ts';
import type { OracleCase, OracleState } from './oracle.mjs';
import { isOpenByCalendarDay, nightsApart } from './other-reading.ts';
import { scheduleTexts } from './schedules.ts';

/** Zones of both hemispheres, and when their clocks change in 2026 and 2027. */
const ZONES: Record<string, string[]> = {
  'America/New_York': ['2026-03-08T07:00Z', '2026-11-01T06:00Z', '2027-03-14T07:00Z', '2027-11-07T06:00Z'],
  'Europe/Berlin': ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z'],
  'Australia/Sydney': ['2026-04-04T16:00Z', '2026-10-03T16:00Z', '2027-04-03T16:00Z', '2027-10-02T16:00Z'],
  // By half an hour.
  'Australia/Lord_Howe': ['2026-04-04T15:00Z', '2026-10-03T15:30Z', '2027-04-03T15:00Z', '2027-10-02T15:30Z'],
  // At midnight: one day has no first hour, another has its last hour twice.
  'America/Santiago': ['2026-04-05T03:00Z', '2026-09-06T04:00Z', '2027-04-04T03:00Z', '2027-09-05T04:00Z'],
  'Asia/Kolkata': [],
};

const SEED = 20_261_126;
const SCHEDULES_A_ZONE = 60;
const INSTANTS_A_SCHEDULE = 10;
const MINUTE_MS = 60_000;

function instantsAmong(changes: string[]): fc.Arbitrary<number> {
  const anywhere = fc.integer({ min: Date.UTC(2026, 0, 2) / MINUTE_MS, max: Date.UTC(2027, 11, 30) / MINUTE_MS });
  if (changes.length === 0) return fc.noBias(anywhere).map((minutes) => minutes * MINUTE_MS);
  const nearChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -300, max: 300 }))
    .map(([change, minutes]) => Date.parse(change) / MINUTE_MS + minutes);
  return fc.oneof(fc.noBias(anywhere), fc.noBias(nearChange)).map((minutes) => minutes * MINUTE_MS);
}

async function askOracle(timeZone: string, cases: readonly OracleCase[]): Promise<OracleState[][]> {
  const path = fileURLToPath(new URL('oracle.mjs', import.meta.url));
  const env = { ...process.env, TZ: timeZone };
  const child = spawn(process.execPath, [path], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  child.stdin.end(JSON.stringify(cases));
  const answer = await textOf(child.stdout);
  assert.deepEqual(await exit, [0, null]);
  return JSON.parse(answer) as OracleState[][];
}

interface Comparison {
  readonly ours: HoursState;
  readonly theirs: OracleState;
  /** Tests if it is open by the library's own reading of rules. */
  readonly otherReading: boolean;
  /** Where that reading is not ours. */
  readonly nights: { readonly goesOn: boolean; readonly takenAway: boolean };
  /** Tests if clocks change within two hours of this instant. */
  isNearChange(instant: number): boolean;
  /** For messages. */
  readonly name: string;
}

/** We look to the end of the last day, the library to the minute. */
function withinLookAhead(state: HoursState, instant: number): HoursState {
  const isBeyond = state.until !== null && state.until > instant + LOOK_AHEAD_DAYS * DAY_MS;
  return isBeyond ? { ...state, until: null } : state;
}

async function compareInZone(timeZone: string, texts: fc.Arbitrary<string>, withUntil: boolean): Promise<Comparison[]> {
  const changes = ZONES[timeZone] ?? [];
  const instants = fc.array(instantsAmong(changes), { minLength: INSTANTS_A_SCHEDULE, maxLength: INSTANTS_A_SCHEDULE });
  const cases = fc.sample(fc.record({ text: texts, instants, withUntil: fc.constant(withUntil) }), {
    seed: SEED,
    numRuns: SCHEDULES_A_ZONE,
  });
  const answers = await askOracle(timeZone, cases);
  const isNearChange = (instant: number) =>
    changes.some((change) => Math.abs(Date.parse(change) - instant) <= 120 * MINUTE_MS);
  return cases.flatMap(({ text, instants }, index) => {
    const result = parseHours(text);
    assert.ok('schedule' in result, `${text}: ${JSON.stringify(result)}`);
    return instants.map((instant, at) => {
      const theirs = answers[index]?.[at];
      assert.ok(theirs);
      return {
        ours: withinLookAhead(stateAt(result.schedule, instant, timeZone), instant),
        theirs,
        otherReading: isOpenByCalendarDay(result.schedule, wallClock(instant, timeZone)),
        nights: nightsApart(result.schedule, wallClock(instant, timeZone)),
        isNearChange,
        name: `${text} in ${timeZone} at ${new Date(instant).toISOString()}`,
      };
    });
  });
}

async function compare(texts: fc.Arbitrary<string>, { withUntil = false } = {}): Promise<Comparison[]> {
  const zones = Object.keys(ZONES).map((timeZone) => compareInZone(timeZone, texts, withUntil));
  return (await Promise.all(zones)).flat();
}

/** None of them, or the first few. */
function assertNone(found: readonly Comparison[]): void {
  const first = found.slice(0, 3).map(({ name, ours, theirs }) => ({ name, ours, theirs }));
  assert.deepEqual(first, [], `${found.length} differ`);
}

describe('opening_hours and ours, with spans that end by midnight', () => {
  let all: Comparison[];
  before(async () => {
    all = await compare(scheduleTexts({ pastMidnight: false, withComments: true }));
  });

  it('agree on open and closed, but for the second pass through an hour that clocks repeat', (t) => {
    const differ = all.filter(({ ours, theirs }) => ours.isOpen !== theirs.isOpen);
    t.diagnostic(`${all.length - differ.length} of ${all.length} agree`);
    assert.ok(all.length > 3000 && differ.length < all.length / 100);
    assertNone(differ.filter(({ theirs }) => !theirs.isSecondPass));
  });

  it('agree on the comment of what is open, with the same exception', (t) => {
    const commented = all.filter(({ ours, theirs }) => ours.isOpen && theirs.isOpen && theirs.comment !== null);
    t.diagnostic(`${commented.length} comments`);
    assert.ok(commented.length > 300);
    assertNone(commented.filter(({ ours, theirs }) => ours.comment !== theirs.comment && !theirs.isSecondPass));
  });

  it('agree on the comment of what is closed by a rule that has no times', (t) => {
    const commented = all.filter(({ ours, theirs }) => !ours.isOpen && !theirs.isOpen && theirs.comment !== null);
    t.diagnostic(`${commented.length} comments`);
    assert.ok(commented.length > 100);
    assertNone(commented.filter(({ ours, theirs }) => ours.comment !== theirs.comment && !theirs.isSecondPass));
  });
});

describe('opening_hours and ours, on the next change', () => {
  it('agree, but for changes within two hours of a change of clocks', async (t) => {
    const all = await compare(scheduleTexts({ pastMidnight: false, withComments: false }), { withUntil: true });
    const differ = all.filter(({ ours, theirs }) => ours.until !== theirs.until);
    const never = all.filter(({ ours, theirs }) => ours.until === null && theirs.until === null);
    t.diagnostic(`${all.length - differ.length} of ${all.length} agree, ${never.length} of these that nothing changes`);
    assert.ok(differ.length < all.length / 20 && never.length > 50);
    assertNone(
      differ.filter(
        ({ ours, theirs, isNearChange }) =>
          theirs.until !== 'endless' && ![ours.until, theirs.until].some((one) => one !== null && isNearChange(one)),
      ),
    );
  });
});

describe('opening_hours and ours, with spans past midnight', () => {
  let all: Comparison[];
  before(async () => {
    all = await compare(scheduleTexts({ pastMidnight: true, withComments: false }));
  });

  it('agree, but for nights between days of different rules', (t) => {
    const differ = all.filter(({ ours, theirs }) => ours.isOpen !== theirs.isOpen);
    const longer = differ.filter(({ ours, nights }) => ours.isOpen && nights.goesOn);
    const shorter = differ.filter(({ ours, nights }) => !ours.isOpen && nights.takenAway);
    t.diagnostic(`${all.length - differ.length} of ${all.length} agree`);
    t.diagnostic(`${longer.length} nights that go on, ${shorter.length} of evenings that are taken away`);
    assert.ok(longer.length > 10 && shorter.length > 10);
    const rest = differ.filter((one) => !longer.includes(one) && !shorter.includes(one));
    assertNone(rest.filter(({ theirs }) => !theirs.isSecondPass));
  });

  it('differ there because the library’s rules decide about calendar days', () => {
    assertNone(all.filter(({ theirs, otherReading }) => theirs.isOpen !== otherReading));
  });
});
