import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AGENTS, JSON_TYPE, practice } from './practice.ts';

const KEY = 'short_key=1234567';
const CHAT = `${KEY}&c2cjs=1`;

const ALL_OFF = {
  slow: 0,
  down: false,
  prompting: false,
  saml: false,
  redirect: false,
  coop: 'unsafe-none',
  unframeable: false,
  error: false,
  lenient: false,
  repsInIssuesMenu: false,
  noCommandV2: false,
  commandFault: 'none',
  nobodyLoggedIn: false,
  manyRepresentatives: false,
};

describe('the switches', () => {
  test('are all off at first, merge, and go back to where they started', async (context) => {
    const { send, switchTo } = await practice(context, { switches: { slow: 1 } });
    const initial = { ...ALL_OFF, slow: 1 };
    assert.deepEqual(JSON.parse((await send('/switches.json')).text), initial);
    await switchTo({ prompting: true });
    assert.deepEqual(JSON.parse((await switchTo({ slow: false, coop: 'same-origin' })).text), {
      ...ALL_OFF,
      prompting: true,
      coop: 'same-origin',
    });
    assert.deepEqual(JSON.parse((await send('/switches.json', { method: 'DELETE' })).text), initial);
  });

  const wrong: [body: string, names: string[]][] = [
    ['{"slwo":1,"down":"yes","error":true}', ['slwo', 'down']],
    ['{"slow":-1}', ['slow']],
    ['{"slow":true}', ['slow']],
    ['{"coop":"maybe"}', ['coop']],
    ['{"commandFault":"maybe","noCommandV2":1}', ['commandFault', 'noCommandV2']],
    ['{"__proto__":true,"constructor":1}', ['__proto__', 'constructor']],
    ['[]', ['']],
    ['null', ['']],
    ['{', ['']],
  ];
  for (const [body, names] of wrong) {
    test(`refuse ${body}, change nothing, and say why`, async (context) => {
      const { send } = await practice(context);
      const { status, text } = await send('/switches.json', { method: 'POST', headers: JSON_TYPE }, body);
      assert.equal(status, 400);
      const { problems } = JSON.parse(text) as { problems: { parameter: string; message: string }[] };
      assert.deepEqual(
        problems.map(({ parameter }) => parameter),
        names,
      );
      assert.deepEqual(JSON.parse((await send('/switches.json')).text), ALL_OFF);
    });
  }
});

describe('switched', () => {
  test('slow, it answers later but knows at once', async (context) => {
    const { start, sessions } = await practice(context, { switches: { slow: 300 } });
    const begun = performance.now();
    const answer = start(KEY);
    while ((await sessions()).length === 0) assert.ok(performance.now() - begun < 250);
    await answer;
    assert.ok(performance.now() - begun >= 290);
  });

  test('down, it drops every connection but those of its tools', async (context) => {
    const { send, start, sessions, switchTo } = await practice(context, { switches: { down: true } });
    for (const path of ['/', '/api/start_session.js', '/api/command']) await assert.rejects(send(path), path);
    await assert.rejects(start(KEY), { code: 'ECONNRESET' });
    assert.deepEqual(await sessions(), []);
    assert.equal((await send('/console')).status, 200);
    assert.equal((await send('/assets/console.js')).status, 200);
    await switchTo({ down: false });
    assert.equal((await start(KEY)).status, 200);
  });

  test('error, it answers every start with 500', async (context) => {
    const { start, lastSession } = await practice(context, { switches: { error: true } });
    const { status, headers } = await start(KEY);
    assert.equal(status, 500);
    assert.match(headers['content-type'] ?? '', /^text\/html/);
    assert.equal((await lastSession()).status, 500);
  });

  test('unframeable, it forbids frames', async (context) => {
    const { start, switchTo } = await practice(context);
    assert.equal((await start(CHAT)).headers['x-frame-options'], undefined);
    await switchTo({ unframeable: true });
    const { headers } = await start(CHAT);
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'.*frame-ancestors 'none'/);
  });

  for (const coop of ['same-origin', 'same-origin-allow-popups'] as const) {
    test(`coop ${coop}, it isolates its chat`, async (context) => {
      const { start, switchTo } = await practice(context);
      assert.equal((await start(CHAT)).headers['cross-origin-opener-policy'], undefined);
      await switchTo({ coop });
      assert.equal((await start(CHAT)).headers['cross-origin-opener-policy'], coop);
    });
  }

  test('redirect, it sends a start that tells its time zone to another node, which answers', async (context) => {
    const { start, send, sessions, port } = await practice(context, { switches: { redirect: true } });
    assert.equal((await start(CHAT)).status, 200);
    const query = `${CHAT}&timezone_offset=-300&customer.name=A%20%26%20B`;
    const { status, headers } = await start(query);
    assert.equal(status, 302);
    const node = new URL(headers.location ?? '');
    assert.equal(node.hostname, '127.0.0.1');
    assert.notEqual(node.port, String(port));
    assert.equal((await sessions()).length, 1);
    const answer = await send(node.pathname + node.search, { port: node.port });
    assert.equal(answer.status, 200);
    assert.equal((await sessions()).at(-1)?.site, node.host);
    assert.equal((await sessions()).at(-1)?.parameters['customer.name'], 'A & B');

    const posted = await send('/api/start_session', { method: 'POST', headers: FORM }, query);
    assert.equal(posted.status, 307);
  });
});

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('switched to prompting', () => {
  for (const [query, delivered] of [
    [KEY, /^#!/],
    [CHAT, /Chat with/],
  ] as const) {
    test(`it asks first, and then goes on once: ${query}`, async (context) => {
      const { send, start, sessions } = await practice(context, { switches: { prompting: true } });
      const headers = { 'User-Agent': AGENTS.linux };
      const prompt = await start(query, headers);
      assert.equal(prompt.status, 200);
      assert.match(prompt.text, /Do you want to start a session with[^]*1234567/);
      const id = /name="session" value="([^"]+)"/.exec(prompt.text)?.[1];
      const answer = await send('/confirm', { method: 'POST', headers: { ...FORM, ...headers } }, `session=${id}`);
      assert.match(answer.text, delivered);
      assert.equal((await sessions()).length, 1);
    });
  }

  test('it takes only the external key beside a session key', async (context) => {
    const { start, lastSession } = await practice(context, { switches: { prompting: true } });
    assert.equal((await start(`${KEY}&session.custom.external_key=4`)).status, 200);
    assert.equal((await start('id=1&name=Admin&customer.name=Mina')).status, 200);
    assert.equal((await start(`${KEY}&customer.name=Mina`)).status, 400);
    assert.deepEqual(
      (await lastSession()).problems.map(({ parameter }) => parameter),
      ['customer.name'],
    );
  });

  test('it does not ask a page that says it has asked', async (context) => {
    const { start } = await practice(context, { switches: { prompting: true } });
    assert.match((await start(`${CHAT}&skipconfirm=1`)).text, /Chat with/);
  });

  test('it goes on with no session it does not know, nor one it refused', async (context) => {
    const { send, start, lastSession } = await practice(context, { switches: { prompting: true } });
    assert.equal((await send('/confirm', { method: 'POST', headers: FORM }, 'session=1')).status, 404);
    await start('short_key=1');
    const { id } = await lastSession();
    assert.equal((await send('/confirm', { method: 'POST', headers: FORM }, `session=${id}`)).status, 404);
    assert.equal((await send('/declined')).status, 200);
  });
});

describe('switched to SAML', () => {
  test('it wants a login on another origin, and then lets the request through', async (context) => {
    const { send, start, sessions, lastSession, port } = await practice(context, { switches: { saml: true } });
    const query = `${CHAT}&customer.name=A%20%26%20B`;
    const toLogin = await start(query);
    assert.equal(toLogin.status, 302);
    const login = new URL(toLogin.headers.location ?? '');
    assert.equal(login.host, `localhost:${port}`);
    assert.deepEqual(await sessions(), []);

    const page = await send(login.pathname + login.search, { headers: { Host: login.host } });
    assert.match(page.text, new RegExp(`action="http://127.0.0.1:${port}/saml/consume"`));
    assert.match(
      page.headers['content-security-policy'] ?? '',
      new RegExp(`form-action 'self' http://127.0.0.1:${port}`),
    );

    const body = new URLSearchParams({ RelayState: login.searchParams.get('RelayState') ?? '' }).toString();
    const back = await send('/saml/consume', { method: 'POST', headers: FORM }, body);
    assert.equal(back.status, 303);
    assert.equal(back.headers.location, `/api/start_session?${query}`);
    const cookie = back.headers['set-cookie']?.split(';')[0] ?? '';
    assert.equal((await start(query, { Cookie: cookie })).status, 200);
    assert.equal((await lastSession()).parameters['customer.name'], 'A & B');
    assert.equal((await start(query, { Cookie: 'practice_login=1' })).status, 302);
  });

  test('it leads to no other place', async (context) => {
    const { send } = await practice(context, { switches: { saml: true } });
    for (const RelayState of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/api/start_sessions',
      '/console',
      '',
    ]) {
      const body = new URLSearchParams({ RelayState }).toString();
      assert.equal((await send('/saml/consume', { method: 'POST', headers: FORM }, body)).status, 400, RelayState);
    }
    const query = new URLSearchParams({ site: 'elsewhere.example', RelayState: '/api/start_session' });
    assert.equal((await send(`/saml/login?${query}`)).status, 400);
  });
});
