// The lists of a practice appliance, in both flavours, and each of its faults.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DirectoryErrorCode } from '../../src/directory/index.ts';
import { MINUTE, PRACTICE, stage } from './fixture.ts';

const FLAVOURS = [
  ['JSON', { noCommandV2: false }],
  ['XML', { noCommandV2: true }],
] as const;

for (const [flavour, switches] of FLAVOURS)
  describe(`the lists in ${flavour}`, () => {
    it('become a directory, with the shown representatives and every issue', async (context) => {
      const { directory } = await stage(context, switches);
      assert.deepEqual(await directory.refresh(), {
        version: 1,
        generatedAt: '2026-11-26T12:00:00.000Z',
        ...PRACTICE,
        notices: [],
        availability: {},
        holidays: {},
      });
    });

    it('are read by one call after the other, each on its own connection', async (context) => {
      const { directory, counts } = await stage(context, { ...switches, slow: 5 });
      await directory.refresh();
      const { atOnce, keptOpen, tokens, lists } = await counts();
      assert.deepEqual({ atOnce, keptOpen, tokens }, { atOnce: 1, keptOpen: 0, tokens: 1 });
      // JSON: representatives, teams, and issues of two teams. XML: a try of JSON, representatives and teams.
      assert.equal(lists, flavour === 'JSON' ? 4 : 3);
    });

    it('are in the flavour that was found, from the second time on', async (context) => {
      const { directory, counts, clock, appliance } = await stage(context, switches);
      await directory.refresh();
      await appliance.send('/commands.json', { method: 'DELETE' });
      clock.pass(MINUTE);
      await directory.refresh();
      assert.equal((await counts()).lists, flavour === 'JSON' ? 4 : 2);
    });

    it('may have 10,000 representatives', async (context) => {
      const { directory } = await stage(context, { ...switches, manyRepresentatives: true });
      assert.equal((await directory.refresh()).representatives.length, 9_999);
    });

    it('close the desk when nobody is logged in, if that is wanted', async (context) => {
      const nobody = { ...switches, nobodyLoggedIn: true };
      const wanted = await stage(context, nobody, { closedWithoutRepresentatives: true });
      assert.deepEqual((await wanted.directory.refresh()).availability, { desk: { state: 'closed' } });
      const unwanted = await stage(context, nobody);
      assert.deepEqual((await unwanted.directory.refresh()).availability, {});
      const present = await stage(context, switches, { closedWithoutRepresentatives: true });
      assert.deepEqual((await present.directory.refresh()).availability, {});
    });

    const faults: [name: string, switches: Record<string, unknown>, code: DirectoryErrorCode, message: RegExp][] = [
      [
        'an error of the appliance',
        { commandFault: 'error' },
        flavour === 'JSON' ? 'status' : 'appliance',
        flavour === 'JSON' ? /v2\/user: .*status 500/ : /reports an error: The appliance is switched/,
      ],
      [
        '401 whatever the token',
        { commandFault: 'unauthorized' },
        'credentials',
        /does not accept a new token \(401\)/,
      ],
      ['an answer that ends in the middle', { commandFault: 'half' }, 'network', /connection broke.*ECONNRESET/],
      ['words for ids', { commandFault: 'wrong-types' }, 'field', /(\[0\]|rep\[0\])\.id must be an integer from 1 to/],
      ['no connection', { down: true }, 'network', /oauth2\/token: the connection broke/],
      ['an answer that is too slow', { slow: 1000 }, 'timeout', /no whole answer within 150 ms/],
      ['an answer that is too large', { manyRepresentatives: true }, 'too-large', /more than 65536 bytes/],
    ];
    for (const [name, fault, code, message] of faults)
      it(`are not there after ${name}, with an error that has the reason`, async (context) => {
        const options = { ...('slow' in fault && { timeout: 150 }), maxBytes: 65_536 };
        const { directory, lines, counts } = await stage(context, { ...switches, ...fault }, options);
        await assert.rejects(directory.refresh(), { name: 'DirectoryError', code, message });
        assert.equal(directory.current(), undefined);
        assert.equal(lines.length, 1);
        assert.match(lines[0] ?? '', message);
        // In XML, the token of the call before is no longer accepted: that is one more.
        const most = flavour === 'XML' && 'commandFault' in fault && fault.commandFault === 'unauthorized' ? 2 : 1;
        const { tokens } = await counts();
        assert.ok(tokens <= most, `${tokens} tokens`);
      });

    it('are kept through each fault, which is logged, and are new again after it', async (context) => {
      const { directory, lines, appliance, clock } = await stage(context, switches);
      const first = await directory.refresh();
      for (const commandFault of ['error', 'half', 'wrong-types', 'unauthorized']) {
        await appliance.switchTo({ commandFault });
        clock.pass(15 * MINUTE);
        assert.equal(await directory.refresh(), first, commandFault);
      }
      assert.equal(lines.length, 4);
      for (const line of lines)
        assert.match(line, /^Appliance 127\.0\.0\.1:\d+ cannot be read: .*; what was read before is kept$/);
      await appliance.switchTo({ commandFault: 'none' });
      clock.pass(15 * MINUTE);
      const last = await directory.refresh();
      assert.deepEqual({ ...last, generatedAt: '' }, { ...first, generatedAt: '' });
      assert.ok(last.generatedAt > first.generatedAt);
      assert.match(lines.at(-1) ?? '', /can be read again$/);
    });
  });

describe('the choice of a flavour', () => {
  it('falls back to XML only where version 2 is not there', async (context) => {
    const { directory, counts } = await stage(context, { commandFault: 'error' });
    await assert.rejects(directory.refresh(), { code: 'status' });
    assert.equal((await counts()).lists, 1);
  });

  it('can be made by the option api', async (context) => {
    const xml = await stage(context, {}, { api: 'xml' });
    assert.deepEqual((await xml.directory.refresh()).issues, PRACTICE.issues);
    assert.equal((await xml.counts()).lists, 2);
    const json = await stage(context, { noCommandV2: true }, { api: 'json' });
    await assert.rejects(json.directory.refresh(), { code: 'status', message: /404/ });
  });
});
