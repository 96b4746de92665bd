import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLIENT_ID, CLIENT_SECRET } from '../../demo/appliance/oauth.ts';
import { practice } from './practice.ts';

const BASIC = `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')}`;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const NAMESPACE = 'xmlns="https://www.beyondtrust.com/namespaces/API/command"';

describe('another origin', () => {
  const paths = ['/sessions.json', '/switches.json'];
  for (const origin of ['http://localhost:8000', 'http://127.0.0.1:8000', 'http://demo.localhost', 'http://[::1]:1']) {
    test(`of this machine may read, and switch with the token: ${origin}`, async (context) => {
      const { send } = await practice(context);
      for (const path of paths) {
        const read = await send(path, { headers: { Origin: origin } });
        assert.equal(read.headers['access-control-allow-origin'], origin);
        const preflight = await send(path, { method: 'OPTIONS', headers: { Origin: origin } });
        assert.equal(preflight.status, 204);
        assert.match(preflight.headers['access-control-allow-methods'] ?? '', /POST, DELETE/);
        assert.match(preflight.headers['access-control-allow-headers'] ?? '', /X-Practice-Token/);
      }
    });
  }

  for (const origin of ['https://elsewhere.example', 'http://localhost.example', 'http://127.0.0.1.example', 'null']) {
    test(`may neither read nor switch: ${origin}`, async (context) => {
      const { send } = await practice(context);
      for (const path of paths) {
        const read = await send(path, { headers: { Origin: origin } });
        assert.equal(read.status, 403);
        assert.equal(read.headers['access-control-allow-origin'], undefined);
      }
      await send('/switches.json', { method: 'POST', headers: { Origin: origin } }, '{"down":true}');
      assert.equal((JSON.parse((await send('/switches.json')).text) as { down: boolean }).down, false);
    });
  }

  test('gets no leave to read anything else', async (context) => {
    const { send, start } = await practice(context);
    const headers = { Origin: 'http://localhost:8000' };
    for (const path of ['/', '/console', '/api/start_session.js', '/api/command', '/oauth2/token']) {
      assert.equal((await send(path, { headers })).headers['access-control-allow-origin'], undefined, path);
    }
    assert.equal((await start('short_key=1234567', headers)).headers['access-control-allow-origin'], undefined);
  });

  test('cannot become this one by a name that leads here', async (context) => {
    const { send } = await practice(context);
    for (const path of ['/sessions.json', '/switches.json', '/console', '/events']) {
      assert.equal((await send(path, { headers: { Host: 'rebound.example' } })).status, 421, path);
    }
    assert.equal((await send('/', { headers: { Host: 'rebound.example' } })).status, 404);
  });
});

describe('the console', () => {
  test('is a page without inline code that pages of this machine may frame', async (context) => {
    const { send } = await practice(context);
    const { text, headers } = await send('/console');
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.match(headers['content-security-policy'] ?? '', /frame-ancestors 'self' http:\/\/localhost:\*/);
    assert.ok(!/<script(?! type="module" src=)|<style|\son\w+=|\sstyle=/.test(text));
    for (const [, asset] of text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      assert.equal((await send(asset ?? '')).status, 200, asset);
    }
  });

  test('hears of everything there is, and then of each session and switch', async (context) => {
    const { url, start, switchTo, send } = await practice(context);
    await start('short_key=1234567');
    const origin = 'http://localhost:8000';
    const response = await fetch(`${url}/events`, { headers: { Origin: origin } });
    assert.equal(response.headers.get('access-control-allow-origin'), origin);
    assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (wanted: RegExp) => {
      while (!wanted.test(heard)) {
        const { value, done } = await reader.read();
        assert.ok(!done, `the stream ended before ${wanted}`);
        heard += value;
      }
      heard = heard.replace(wanted, '');
    };
    await hear(/event: sessions\ndata: \[\{.*"1234567".*\}\]\n\n/);
    await hear(/event: switches\ndata: \{"slow":0,.*\}\n\n/);
    await start('short_key=7654321');
    await hear(/event: session\ndata: \{.*"7654321".*\}\n\n/);
    await switchTo({ prompting: true });
    await hear(/event: switches\ndata: .*"prompting":true.*\n\n/);
    await send('/sessions.json', { method: 'DELETE' });
    await hear(/event: sessions\ndata: \[\]\n\n/);
    await reader.cancel();
  });

  test('does not keep the server from closing', async (context) => {
    const { url, close } = await practice(context);
    const response = await fetch(`${url}/events`);
    await close();
    await assert.doesNotReject(response.text());
  });
});

describe('the command API', () => {
  const token = async ({ send }: Awaited<ReturnType<typeof practice>>) => {
    const headers = { ...FORM, Authorization: BASIC };
    const { text } = await send('/oauth2/token', { method: 'POST', headers }, 'grant_type=client_credentials');
    return JSON.parse(text) as { access_token: string; token_type: string; expires_in: number };
  };

  test('lists representatives and teams to those who have a token', async (context) => {
    const appliance = await practice(context);
    const { access_token, token_type, expires_in } = await token(appliance);
    assert.deepEqual([token_type, expires_in], ['Bearer', 3600]);
    const headers = { Authorization: `Bearer ${access_token}` };

    const reps = await appliance.send('/api/command?action=get_logged_in_reps', { headers });
    assert.match(reps.headers['content-type'] ?? '', /^application\/xml/);
    assert.ok(reps.text.includes(`<logged_in_reps ${NAMESPACE}>`));
    assert.match(reps.text, /<rep id="1">\s*<public_display_name>Admin<\/public_display_name>/);
    const first = /<rep id="1">[^]*?<\/rep>/.exec(reps.text)?.[0] ?? '';
    const fields = [...first.matchAll(/<(\w+)>/g)].map(([, name]) => name);
    assert.deepEqual(fields, [
      'public_display_name',
      'private_display_name',
      'type',
      'direct_link',
      'logged_in_since',
      'support_session_count',
      'showing_on_rep_list',
    ]);

    const body = 'action=get_support_teams';
    const teams = await appliance.send('/api/command', { method: 'POST', headers: { ...FORM, ...headers } }, body);
    assert.ok(teams.text.includes(`<support_teams ${NAMESPACE}>`));
    assert.match(teams.text, /<issue id="12">\s*<code_name>Other<\/code_name>/);
    assert.match(teams.text, /Printing &amp; scanning/);
  });

  test('answers what it does not know with an error', async (context) => {
    const appliance = await practice(context);
    const headers = { Authorization: `Bearer ${(await token(appliance)).access_token}` };
    for (const query of ['', '?action=%3Cb%3E', '?action=generate_session_key']) {
      assert.ok((await appliance.send(`/api/command${query}`, { headers })).text.includes(`<error ${NAMESPACE}>`));
    }
  });

  test('gives tokens to its client only, and for an hour', async (context) => {
    let now = Date.UTC(2026, 0, 1);
    const appliance = await practice(context, { now: () => now });
    const ask = (authorization: string, body: string) =>
      appliance.send('/oauth2/token', { method: 'POST', headers: { ...FORM, Authorization: authorization } }, body);
    assert.equal((await ask('Basic bm86bm8=', 'grant_type=client_credentials')).status, 401);
    assert.equal((await ask(BASIC, 'grant_type=password')).status, 400);
    assert.equal((await appliance.send('/oauth2/token')).status, 405);

    const headers = { Authorization: `Bearer ${(await token(appliance)).access_token}` };
    const status = async () => (await appliance.send('/api/command?action=get_support_teams', { headers })).status;
    now += 3_599_000;
    assert.equal(await status(), 200);
    now += 1_000;
    assert.equal(await status(), 401);
    assert.equal((await appliance.send('/api/command?action=get_support_teams')).status, 401);
  });
});
