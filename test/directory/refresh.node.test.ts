// When the appliance is read, and what becomes of files that change.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { delayAfter, FLOOR } from '../../src/directory/publish/schedule.ts';
import { Refresher } from '../../src/directory/publish/refresher.ts';
import { FakeClock, MINUTE, stage, temporaryFile } from './fixture.ts';

describe('the delay', () => {
  it('is a minute after a success, and doubles up to 15 minutes with failures', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 1000].map((failures) => delayAfter(failures, 0) / MINUTE);
    assert.deepEqual(delays, [1, 1, 2, 4, 8, 15, 15, 15]);
  });

  it('is shorter by up to a quarter at random, and never below a minute', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
        const delay = delayAfter(failures, random);
        const longest = delayAfter(failures, 0);
        assert.ok(delay >= FLOOR && delay <= longest && delay >= Math.min(longest, Math.floor(longest * 0.75)));
      }),
    );
    assert.equal(delayAfter(9, 0.8), 12 * MINUTE);
  });
});

describe('a refresher', () => {
  it('runs its task once at a time, and not within a minute after its end', async () => {
    const clock = new FakeClock();
    const started: ((isGood: boolean) => void)[] = [];
    const refresher = new Refresher(() => new Promise((resolve) => started.push(resolve)), clock);
    const first = [refresher.run(), refresher.run()];
    clock.pass(10 * MINUTE);
    first.push(refresher.run());
    assert.equal(started.length, 1);
    started[0]!(true);
    await Promise.all(first);
    clock.pass(MINUTE - 1);
    await refresher.run();
    assert.deepEqual([started.length, refresher.wait], [1, 1]);
    clock.pass(1);
    void refresher.run();
    assert.equal(started.length, 2);
  });

  it('waits after a task that throws, as after one that fails', async () => {
    const clock = new FakeClock();
    const refresher = new Refresher(() => Promise.reject(new Error('odd')), clock);
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      await assert.rejects(refresher.run(), /odd/);
      assert.equal(refresher.wait, minutes * MINUTE);
      clock.pass(minutes * MINUTE);
    }
  });
});

describe('a refresh', () => {
  it('calls the appliance once, however many there are at once or within a minute', async (context) => {
    const { directory, counts, clock } = await stage(context);
    const all = await Promise.all(Array.from({ length: 50 }, () => directory.refresh()));
    clock.pass(MINUTE - 1);
    all.push(await directory.refresh());
    assert.equal(new Set(all).size, 1);
    assert.deepEqual(await counts(), { lists: 4, tokens: 1, atOnce: 1, keptOpen: 0 });
  });

  it('that fails is not tried again before its time, and repeats its error', async (context) => {
    const { directory, counts, clock, appliance, lines } = await stage(context, { commandFault: 'error' });
    for (const minutes of [1, 2, 4]) {
      await assert.rejects(directory.refresh(), { code: 'status' });
      const { lists } = await counts();
      clock.pass(minutes * MINUTE - 1);
      await assert.rejects(directory.refresh(), { code: 'status' });
      assert.equal((await counts()).lists, lists);
      clock.pass(1);
    }
    assert.equal(lines.length, 1);
    await appliance.switchTo({ commandFault: 'none' });
    assert.equal((await directory.refresh()).version, 1);
    assert.equal(directory.wait(), MINUTE);
  });

  it('renews generatedAt, though nothing else has changed', async (context) => {
    const { directory, clock } = await stage(context);
    const first = await directory.refresh();
    clock.pass(MINUTE);
    const second = await directory.refresh();
    assert.deepEqual(second, { ...first, generatedAt: '2026-11-26T12:01:00.000Z' });
  });
});

describe('the notices file', () => {
  const NOTICE = { id: 'a', text: 'We are away.' };

  it('is read at each refresh, and decides about the desk before anything else', async (context) => {
    const availability = { desk: { state: 'open' } };
    const notices = await temporaryFile(context, 'notices.json', JSON.stringify({ notices: [NOTICE], availability }));
    const { directory, clock } = await stage(
      context,
      { nobodyLoggedIn: true },
      { notices, closedWithoutRepresentatives: true },
    );
    const first = await directory.refresh();
    assert.deepEqual([first.notices, first.availability], [[NOTICE], availability]);
    await writeFile(notices, '{}');
    clock.pass(MINUTE);
    const second = await directory.refresh();
    assert.deepEqual([second.notices, second.availability], [[], { desk: { state: 'closed' } }]);
  });

  it('that is spoilt keeps what was read before; one line is logged, and one when it is good again', async (context) => {
    const good = JSON.stringify({ notices: [NOTICE] });
    const notices = await temporaryFile(context, 'notices.json', good);
    const { directory, clock, lines } = await stage(context, {}, { notices });
    await directory.refresh();
    await writeFile(notices, '{"notices":[{"id":1}]}');
    for (let count = 0; count < 3; count++) {
      clock.pass(MINUTE);
      assert.deepEqual((await directory.refresh()).notices, [NOTICE]);
    }
    await writeFile(notices, good);
    clock.pass(MINUTE);
    await directory.refresh();
    assert.deepEqual(
      lines.map((line) => line.replace(notices, 'FILE')),
      [
        'Notices cannot be read: FILE: notices[0].id must be text; what was read before is kept',
        'Notices can be read again',
      ],
    );
  });

  it('is published while the appliance cannot be reached, with the lists and the time of before', async (context) => {
    const notices = await temporaryFile(context, 'notices.json', '{}');
    const { directory, clock, appliance } = await stage(context, {}, { notices });
    const first = await directory.refresh();
    await appliance.switchTo({ down: true });
    await writeFile(notices, JSON.stringify({ notices: [NOTICE] }));
    clock.pass(MINUTE);
    assert.deepEqual(await directory.refresh(), { ...first, notices: [NOTICE] });
  });

  it('that names issues or teams that are not there is used, and logged once', async (context) => {
    const closed = { state: 'closed' };
    const availability = { issues: { Other: closed, othre: closed }, teams: { field_team: closed, 'x\ny': closed } };
    const notices = await temporaryFile(context, 'notices.json', JSON.stringify({ availability }));
    const { directory, clock, lines } = await stage(context, {}, { notices });
    assert.deepEqual((await directory.refresh()).availability, availability);
    clock.pass(MINUTE);
    await directory.refresh();
    assert.deepEqual(lines, [
      'Notices name what the appliance does not list: availability.issues.othre, availability.teams.x y',
    ]);
  });

  it('that was never read keeps everything from being published', async (context) => {
    const notices = await temporaryFile(context, 'notices.json', '{');
    const { directory } = await stage(context, {}, { notices });
    await assert.rejects(directory.refresh(), { code: 'syntax', message: /notices\.json: is not JSON/ });
    assert.equal(directory.current(), undefined);
  });
});

describe('holidays', () => {
  it('of the calendar and of the notices file are one list', async (context) => {
    const holidays = await temporaryFile(
      context,
      'holidays.ics',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );
    const own = { PH: ['2027-05-01', '2026-12-25'], SH: ['2026-12-28'] };
    const notices = await temporaryFile(context, 'notices.json', JSON.stringify({ holidays: own }));
    const { directory } = await stage(context, {}, { notices, holidays });
    assert.deepEqual((await directory.refresh()).holidays, {
      PH: ['2026-12-25', '2027-05-01', '2027-12-25'],
      SH: ['2026-12-28'],
    });
  });
});
