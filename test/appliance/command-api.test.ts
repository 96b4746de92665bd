import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLIENT_ID, CLIENT_SECRET } from '../../demo/appliance/oauth.ts';
import { practice, type Practice } from './practice.ts';

const BASIC = `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')}`;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

async function token({ send }: Practice): Promise<string> {
  const headers = { ...FORM, Authorization: BASIC };
  const { text } = await send('/oauth2/token', { method: 'POST', headers }, 'grant_type=client_credentials');
  return (JSON.parse(text) as { access_token: string }).access_token;
}

/** Reads a list with a new token, or with this one. */
async function list(appliance: Practice, path: string, bearer?: string) {
  const headers = { Authorization: `Bearer ${bearer ?? (await token(appliance))}` };
  return appliance.send(path, { headers });
}

const PATHS = ['/api/command?action=get_logged_in_reps', '/api/command/v2/user'];

describe('version 2 of the command API', () => {
  test('lists representatives, teams and the issues of a team by id or code name', async (context) => {
    const appliance = await practice(context);
    const users = JSON.parse((await list(appliance, '/api/command/v2/user')).text) as Record<string, unknown>[];
    assert.deepEqual(users[1], {
      id: 12,
      public_display_name: 'John',
      private_display_name: 'John Tanaka',
      type: 'normal',
      direct_link: '/api/start_session?id=12&name=John',
      logged_in_since: '2026-01-05T08:00:00.000Z',
      support_session_count: 1,
      showing_on_rep_list: true,
    });
    const teams = JSON.parse((await list(appliance, '/api/command/v2/team')).text) as unknown[];
    assert.deepEqual(teams[0], { id: 1, name: 'Service Desk', code_name: 'service_desk' });
    const byId = await list(appliance, '/api/command/v2/team/2/issue');
    assert.deepEqual(JSON.parse(byId.text), [
      { id: 3, code_name: 'network', title: 'No network' },
      { id: 4, code_name: 'printing', title: 'Printing & scanning' },
    ]);
    assert.equal((await list(appliance, '/api/command/v2/team/field_team/issue')).text, byId.text);
  });

  test('answers 404 for what it does not have, and 401 without a token', async (context) => {
    const appliance = await practice(context);
    for (const path of ['team/9/issue', 'team/1', 'users', ''])
      assert.equal((await list(appliance, `/api/command/v2/${path}`)).status, 404, path);
    assert.equal((await appliance.send('/api/command/v2/user')).status, 401);
    assert.equal((await appliance.send('/api/command/v2/user', { method: 'POST' })).status, 405);
  });

  test('is not there when switched off, while the XML is', async (context) => {
    const appliance = await practice(context, { switches: { noCommandV2: true } });
    assert.equal((await list(appliance, '/api/command/v2/team')).status, 404);
    assert.equal((await list(appliance, '/api/command?action=get_support_teams')).status, 200);
  });
});

describe('an account', () => {
  test('has at most 30 valid tokens: one more ends the oldest', async (context) => {
    const appliance = await practice(context);
    const tokens: string[] = [];
    for (let count = 0; count < 31; count++) tokens.push(await token(appliance));
    const status = async (bearer = '') => (await list(appliance, '/api/command/v2/user', bearer)).status;
    assert.deepEqual([await status(tokens[0]), await status(tokens[1]), await status(tokens[30])], [401, 200, 200]);
  });
});

describe('switched', () => {
  for (const path of PATHS) {
    test(`unauthorized, it answers 401 whatever the token: ${path}`, async (context) => {
      const appliance = await practice(context, { switches: { commandFault: 'unauthorized' } });
      assert.equal((await list(appliance, path)).status, 401);
    });

    test(`half, it ends in the middle of an answer: ${path}`, async (context) => {
      const appliance = await practice(context, { switches: { commandFault: 'half' } });
      await assert.rejects(list(appliance, path), { code: 'ECONNRESET' });
    });

    test(`wrong-types, it has words for ids: ${path}`, async (context) => {
      const appliance = await practice(context, { switches: { commandFault: 'wrong-types' } });
      assert.match((await list(appliance, path)).text, /id[=":]+"?twelve"/);
    });

    test(`nobodyLoggedIn or manyRepresentatives, it lists none or 10,000: ${path}`, async (context) => {
      const appliance = await practice(context, { switches: { nobodyLoggedIn: true } });
      const count = async () => (await list(appliance, path)).text.match(/Tanaka|Generated/g)?.length ?? 0;
      assert.equal(await count(), 0);
      await appliance.switchTo({ nobodyLoggedIn: false, manyRepresentatives: true });
      assert.equal(await count(), 9_996);
    });
  }

  test('error, it answers with an error of each flavour', async (context) => {
    const appliance = await practice(context, { switches: { commandFault: 'error' } });
    assert.match((await list(appliance, PATHS[0]!)).text, /<error xmlns=/);
    assert.equal((await list(appliance, PATHS[1]!)).status, 500);
  });
});

describe('commands.json', () => {
  test('counts calls, those at the same time, and connections that were to be kept', async (context) => {
    const appliance = await practice(context, { switches: { slow: 100 } });
    const bearer = await token(appliance);
    const close = { Authorization: `Bearer ${bearer}`, Connection: 'close' };
    const keep = { ...close, Connection: 'keep-alive' };
    await Promise.all(PATHS.map((path) => appliance.send(path, { headers: close })));
    await appliance.send(PATHS[0]!, { headers: keep });
    const counts = async () => JSON.parse((await appliance.send('/commands.json')).text) as unknown;
    assert.deepEqual(await counts(), { lists: 3, tokens: 1, atOnce: 2, keptOpen: 1 });
    assert.equal((await appliance.send('/commands.json', { method: 'DELETE' })).status, 204);
    assert.deepEqual(await counts(), { lists: 0, tokens: 0, atOnce: 0, keptOpen: 0 });
  });
});
