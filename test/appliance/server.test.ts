import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { startAppliance } from '../../demo/appliance/server.ts';
import { AGENTS, practice } from './practice.ts';

describe('the documented examples', () => {
  const customer = 'customer.name=John%20Doe&customer.company=Company%20Name&customer.company_code=1234';
  const attributes = 'session.custom.external_key=1234&session.custom.custom_field1=Custom%20Value';
  const examples: [query: string, method: string, type: string][] = [
    ['id=1&name=Admin', 'rep', 'full'],
    ['short_key=1234567&session.custom.external_key=1234', 'sessionKey', 'full'],
    [`issue_menu=1&${customer}&customer.details=I%20need%20support&id=1&${attributes}`, 'issue', 'full'],
    [
      `issue_menu=1&${customer}&customer.details=I%20need%20support&codeName=issue_code_name&${attributes}`,
      'issue',
      'full',
    ],
    [
      'issue_menu=1&customer.name=John%20Doe&id=1&session.priority=1&session.skills=codename1,codename2',
      'issue',
      'full',
    ],
    ['id=1&name=Admin&locale=en-us', 'rep', 'full'],
    ['id=1&name=Admin&platform=winNT-32', 'rep', 'full'],
    ['id=1&name=Admin&timezone_offset=-300', 'rep', 'full'],
    ['short_key=2962035&locale=en-us&chat_locale=cs-cs', 'sessionKey', 'full'],
    ['id=12&name=John&c2cjs=1', 'rep', 'chat'],
    ['id=30&name=Admin', 'rep', 'full'],
    ['issue_menu=1&id=12', 'issue', 'full'],
    ['issue_menu=1&codeName=Other&session.skills=skill1,skill2&c2cjs=1', 'issue', 'chat'],
  ];
  for (const [query, method, type] of examples) {
    test(`start a session: ${query}`, async (context) => {
      const { start, lastSession, port } = await practice(context);
      const { status, headers } = await start(query, { 'User-Agent': AGENTS.linux });
      assert.equal(status, 200);
      assert.equal(headers['content-disposition'] !== undefined, type === 'full');
      const { id, receivedAt, ...session } = await lastSession();
      assert.equal(typeof id, 'string');
      assert.equal(new Date(receivedAt).toISOString(), receivedAt);
      const pairs = [...new URLSearchParams(query)];
      assert.deepEqual(session, {
        startMethod: method,
        startType: type,
        site: `127.0.0.1:${port}`,
        parameters: Object.fromEntries(pairs),
        custom: Object.fromEntries(
          pairs.filter(([name]) => name.startsWith('session.custom.')).map(([name, value]) => [name.slice(15), value]),
        ),
        userAgent: AGENTS.linux,
        status: 200,
        problems: [],
      });
    });
  }
});

describe('the full client', () => {
  const files: [agent: keyof typeof AGENTS, query: string, name: RegExp, begins: string][] = [
    ['windows64', '', /-win64\.exe"$/, 'MZ'],
    ['windows32', '', /-win32\.exe"$/, 'MZ'],
    ['windows64', '&platform=winNT-32', /-win32\.exe"$/, 'MZ'],
    ['windows32', '&platform=winNT-64', /-win64\.exe"$/, 'MZ'],
    ['mac', '', /\.zip"$/, 'PK\u0003\u0004'],
    ['linux', '', /\.run"$/, '#!/bin/sh\n'],
    ['linux', '&platform=winNT-64', /-win64\.exe"$/, 'MZ'],
  ];
  for (const [agent, query, name, begins] of files) {
    test(`is a file for ${agent}${query}`, async (context) => {
      const { start } = await practice(context);
      const { headers, bytes } = await start(`short_key=1234567${query}`, { 'User-Agent': AGENTS[agent] });
      assert.match(headers['content-disposition'] ?? '', /^attachment; filename="/);
      assert.match(headers['content-disposition'] ?? '', name);
      assert.equal(headers['content-length'], String(bytes.length));
      assert.ok(bytes.length > 10_000 && bytes.length < 100_000);
      assert.equal(bytes.subarray(0, begins.length).toString('latin1'), begins);
    });
  }

  for (const agent of ['iphone', 'ipad', 'android'] as const) {
    test(`is a page on ${agent}`, async (context) => {
      const { start } = await practice(context);
      const { status, headers, text } = await start('short_key=1234567', { 'User-Agent': AGENTS[agent] });
      assert.equal(status, 200);
      assert.match(headers['content-type'] ?? '', /^text\/html/);
      assert.equal(headers['content-disposition'], undefined);
      assert.match(text, /BeyondTrust Support[^]*1234567/);
    });
  }
});

describe('a request to start', () => {
  test('may be made at the older path, and as a form that is posted', async (context) => {
    const { send, sessions } = await practice(context);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    assert.equal((await send('/api/start_session.ns?short_key=1234567&popup=1')).status, 200);
    assert.equal(
      (await send('/api/start_session', { method: 'POST', headers }, 'short_key=1234567&c2cjs=1')).status,
      200,
    );
    const [first, second] = await sessions();
    assert.deepEqual(first?.parameters, { short_key: '1234567', popup: '1' });
    assert.deepEqual(second?.parameters, { short_key: '1234567', c2cjs: '1' });
  });

  test('of another kind is refused and not recorded', async (context) => {
    const { send, sessions } = await practice(context);
    const multipart = { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } };
    assert.equal((await send('/api/start_session', multipart)).status, 415);
    assert.equal((await send('/api/start_session', { method: 'PUT' })).status, 405);
    assert.deepEqual(await sessions(), []);
  });

  test('only looks ahead with HEAD or a prefetch, and records nothing', async (context) => {
    const { send, start, sessions } = await practice(context);
    const head = await send('/api/start_session?short_key=1234567', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    assert.equal((await start('short_key=1234567', { 'Sec-Purpose': 'prefetch' })).status, 503);
    assert.equal((await start('short_key=1234567', { 'Sec-Purpose': 'prefetch;prerender' })).status, 503);
    assert.deepEqual(await sessions(), []);
  });

  test('belongs to the public site of its host name', async (context) => {
    const { start, sessions, port } = await practice(context, { sites: ['support.example.com'] });
    const chat = 'short_key=1234567&c2cjs=1';
    assert.match((await start(chat, { Host: 'site-a.localhost' })).text, /Practice Site A/);
    assert.match((await start(chat, { Host: `SITE-B.localhost:${port}` })).text, /Practice Site B/);
    assert.match((await start(chat, { Host: 'support.example.com' })).text, /support\.example\.com/);
    assert.match((await start(chat)).text, /Practice Help Desk/);
    const stranger = await start(chat, { Host: 'elsewhere.example' });
    assert.equal(stranger.status, 404);
    assert.deepEqual(
      (await sessions()).map(({ site, status }) => [site, status]),
      [
        ['site-a.localhost', 200],
        [`SITE-B.localhost:${port}`, 200],
        ['support.example.com', 200],
        [`127.0.0.1:${port}`, 200],
        ['elsewhere.example', 404],
      ],
    );
  });

  test('is told everything that is wrong with it, as text that is only text', async (context) => {
    const { start, lastSession } = await practice(context);
    const query = 'short_key=12&session.priority=9&customer.name=%3Cimg%20src=x%3E&customer.company=%FF&%3Cb%3E=%';
    const { status, text, headers } = await start(query);
    assert.equal(status, 400);
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'.*script-src 'self'/);
    const { problems, parameters } = await lastSession();
    assert.deepEqual(problems.map(({ parameter }) => parameter).sort(), [
      '<b>',
      'customer.company',
      'session.priority',
      'short_key',
    ]);
    for (const { message } of problems) assert.ok(text.includes(message.replaceAll("'", '&#39;')), message);
    assert.ok(!/<img|<b>/.test(text));
    assert.match(text, /&lt;img src=x&gt;/);
    assert.equal(parameters['customer.name'], '<img src=x>');
  });

  const unknown: [query: string, parameter: string][] = [
    ['id=99&name=Admin', 'id'],
    ['id=1&name=John', 'name'],
    ['issue_menu=1&id=99', 'id'],
    ['issue_menu=1&codeName=nothing', 'codeName'],
    ['short_key=1234567&locale=xx', 'locale'],
  ];
  for (const [query, parameter] of unknown) {
    test(`for what this appliance does not have is refused unless it is lenient: ${query}`, async (context) => {
      const { start, lastSession, switchTo } = await practice(context);
      assert.equal((await start(query)).status, 400);
      assert.deepEqual(
        (await lastSession()).problems.map((problem) => problem.parameter),
        [parameter],
      );
      await switchTo({ lenient: true });
      assert.equal((await start(query)).status, 200);
    });
  }

  for (const [query, without, within] of [
    ['issue_menu=1&id=41', 400, 200],
    ['issue_menu=1&id=12', 200, 200],
    ['issue_menu=1&id=4', 200, 400],
    // Not on the list of representatives.
    ['issue_menu=1&id=30', 400, 400],
    ['issue_menu=1&codeName=printing', 200, 200],
    ['id=12&name=John', 200, 200],
  ] as const) {
    test(`takes the id of an issue for that of a representative, if they are in its menu: ${query}`, async (context) => {
      const { start, switchTo } = await practice(context);
      assert.equal((await start(query)).status, without);
      await switchTo({ repsInIssuesMenu: true });
      assert.equal((await start(query)).status, within);
    });
  }
});

describe('the chat page', () => {
  test('shows what was received, whole and escaped', async (context) => {
    const { start } = await practice(context);
    const { text } = await start(
      `id=41&name=Zo%C3%AB%20%C3%85ngstr%C3%B6m&c2cjs=1&customer.details=${encodeURIComponent('"<script>" & more')}`,
    );
    assert.match(text, /<h1>\s*Chat with <span id="representative">Zoë Ångström<\/span>/);
    assert.match(text, /&quot;&lt;script&gt;&quot; &amp; more/);
  });
});

describe('sessions.json', () => {
  test('can be emptied', async (context) => {
    const { send, start, sessions } = await practice(context);
    await start('short_key=1234567');
    assert.equal((await sessions()).length, 1);
    assert.equal((await send('/sessions.json', { method: 'DELETE' })).status, 204);
    assert.deepEqual(await sessions(), []);
  });

  test('has any parameters verbatim that URLSearchParams wrote', async (context) => {
    const { start, lastSession } = await practice(context);
    const name = fc.oneof(
      fc.constantFrom('__proto__', 'session.custom.__proto__', 'customer.name', 'constructor', '0'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 50 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pairs, async (sent) => {
        const query = new URLSearchParams(sent);
        await start(query.toString());
        const { parameters, custom } = await lastSession();
        const names = new Set(query.keys());
        assert.deepEqual(new Set(Object.keys(parameters)), names);
        for (const one of names)
          assert.deepEqual([Object.entries(parameters).find(([key]) => key === one)?.[1]].flat(), query.getAll(one));
        const customNames = [...names].filter((one) => one.startsWith('session.custom.'));
        assert.deepEqual(Object.keys(custom).sort(), customNames.map((one) => one.slice(15)).sort());
      }),
      { numRuns: 150 },
    );
  });

  test('survives hostile requests', async (context) => {
    const { start, send, sessions } = await practice(context);
    const hostile = ['%', '%%%', '%00=%00', '&&&==', '__proto__=1', '%C0%AE', `x=${'y'.repeat(100_000)}`];
    for (const query of hostile) assert.equal((await start(query)).status, 400, query.slice(0, 20));
    assert.deepEqual((await sessions()).at(-1)?.parameters, { x: 'y'.repeat(100_000) });
    assert.equal((await send(`/api/start_session?${'x'.repeat(300_000)}`)).status, 431);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const tooLarge = await send('/api/start_session', { method: 'POST', headers }, 'x'.repeat(300_000));
    assert.equal(tooLarge.status, 413);

    for (const path of [
      '//',
      '/../package.json',
      '/assets/../main.ts',
      '/assets/%2e%2e/main.ts',
      '/assets/constructor',
      '*',
    ]) {
      assert.equal((await send(path)).status, 404, path);
    }
  });
});

describe('a request written by hand', () => {
  const targets: [target: string, status: number][] = [
    ['/api/start_session?short_key=1234567', 200],
    ['http://127.0.0.1/api/start_session?short_key=1234567', 200],
    ['/api/start_session?short_key=1234567#fragment', 200],
    ['/api/start_session?short_key=1234567&customer.name=Jörg', 400],
    ['/api/start_session?short_key=1234567\0', 400],
  ];
  for (const [target, status] of targets) {
    test(`is answered with ${status}: ${JSON.stringify(target)}`, async (context) => {
      const { port } = await practice(context);
      const socket = connect(port, '127.0.0.1');
      socket.setEncoding('latin1').write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      let text = '';
      for await (const chunk of socket) text += String(chunk);
      assert.match(text, new RegExp(`^HTTP/1\\.1 ${status} `));
    });
  }
});

describe('the launcher script', () => {
  test('is served from disk once it is built', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'appliance-'));
    context.after(() => rm(folder, { recursive: true }));
    const bgScript = join(folder, 'bg.js');
    const { send } = await practice(context, { bgScript });
    const missing = await send('/api/start_session.js');
    assert.equal(missing.status, 404);
    assert.match(missing.text, /build the project/);
    await writeFile(bgScript, 'window.BG = {};');
    const found = await send('/api/start_session.js');
    assert.equal(found.text, 'window.BG = {};');
    assert.match(found.headers['content-type'] ?? '', /^text\/javascript/);
  });
});

describe('the server', () => {
  test('refuses a port in use with a clear error', async (context) => {
    const { port } = await practice(context);
    await assert.rejects(startAppliance({ port }), (error: NodeJS.ErrnoException) => {
      assert.equal(error.code, 'EADDRINUSE');
      assert.match(error.message, new RegExp(`port ${port} is in use`));
      return true;
    });
  });

  test('listens to this machine alone', async () => {
    await assert.rejects(startAppliance({ host: '0.0.0.0' }), /0\.0\.0\.0/);
  });

  test('refuses switches it does not have', async () => {
    await assert.rejects(startAppliance({ switches: { slow: -1 } }), /slow must be/);
  });
});
