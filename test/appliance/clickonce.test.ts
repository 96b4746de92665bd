import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AGENTS, practice, type Practice } from './practice.ts';

const PATH = '/clickonce/4.5/CustomerClientStarter.application';
const KEY = 'short_key=1234567';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

const withSource = (source: string) => `${PATH}?source=${encodeURIComponent(source)}`;
const sourceAt = ({ url }: Practice, query = KEY) => `${url}/api/start_session?${query}`;

/** The names of all elements, in order; throws unless every one is closed in its turn and nothing else looks like markup. */
function elementsOf(xml: string): string[] {
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n</);
  const names: string[] = [];
  const open: string[] = [];
  const content = xml.replace(/^<\?xml[^?]*\?>/, '');
  const rest = content.replace(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|#39);)*")*)\s*(\/?)>/g,
    (_, end: string, name: string, _attributes: string, empty: string) => {
      if (end === '/') assert.equal(open.pop(), name);
      else names.push(name);
      if (end === '' && empty === '') open.push(name);
      return '';
    },
  );
  assert.equal(rest.trim(), '');
  assert.deepEqual(open, []);
  return names;
}

describe('the ClickOnce address', () => {
  test('answers with a manifest and records the session of its source', async (context) => {
    const appliance = await practice(context);
    const query = 'id=1&name=Admin&customer.name=A%20%26+B%3Cb%3E&session.custom.x=%C3%A9%2B';
    const headers = { 'User-Agent': AGENTS.windows64 };
    const answer = await appliance.send(withSource(sourceAt(appliance, query)), { headers });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['content-type'], 'application/x-ms-application');
    assert.equal(answer.headers['content-disposition'], undefined);
    const { id, receivedAt, ...session } = await appliance.lastSession();
    assert.equal(typeof id, 'string');
    assert.equal(new Date(receivedAt).toISOString(), receivedAt);
    assert.deepEqual(session, {
      startMethod: 'rep',
      startType: 'full',
      by: 'clickonce',
      site: `127.0.0.1:${appliance.port}`,
      parameters: { id: '1', name: 'Admin', 'customer.name': 'A & B<b>', 'session.custom.x': 'é+' },
      custom: { x: 'é+' },
      userAgent: AGENTS.windows64,
      status: 200,
      problems: [],
    });
  });

  test('has a manifest that is well-formed, names the practice client, and leads to nothing', async (context) => {
    const appliance = await practice(context, { sites: ['r&d"<x>'] });
    const { text } = await appliance.send(withSource(sourceAt(appliance)));
    const names = elementsOf(text);
    assert.deepEqual(names.slice(0, 4), ['asmv1:assembly', 'assemblyIdentity', 'description', 'deployment']);
    assert.match(text, /name="PracticeSupportClient\.application"/);
    assert.match(text, /publisher="Practice Help Desk"/);
    const [, codebase = ''] = /codebase="([^"]+)"/.exec(text) ?? [];
    assert.equal((await appliance.send(PATH.replace(/[^/]+$/, codebase))).status, 404);

    const host = 'R&d"<x>';
    const named = await appliance.send(withSource(`http://${host}/api/start_session?${KEY}`), {
      headers: { Host: host },
    });
    assert.equal(named.status, 200);
    assert.deepEqual(elementsOf(named.text), names);
    assert.match(named.text, /publisher="r&amp;d&quot;&lt;x&gt;"/);
  });

  test('takes the older path, a fragment, and its host in any spelling', async (context) => {
    const { send, port } = await practice(context);
    for (const source of [
      `http://localhost:${port}/api/start_session.ns?${KEY}`,
      `HTTP://LocalHost:${port}/api/start_session?${KEY}#x?y`,
    ]) {
      const { status } = await send(withSource(source), { headers: { Host: `localhost:${port}` } });
      assert.equal(status, 200, source);
    }
    const plain = await send(withSource(`http://localhost:80/api/start_session?${KEY}`), {
      headers: { Host: 'localhost' },
    });
    assert.equal(plain.status, 200);
  });

  test('records an ordinary start without a word of it', async (context) => {
    const { start, lastSession } = await practice(context);
    await start(KEY);
    assert.ok(!('by' in (await lastSession())));
  });

  const refused: [what: string, path: (appliance: Practice) => string, parameters: string[], message: RegExp][] = [
    ['no source', () => PATH, ['source'], /must be given/],
    ['an empty source', () => withSource(''), ['source'], /must be given/],
    ['words', () => withSource('start please'), ['source'], /whole address/],
    ['a path alone', () => withSource(`/api/start_session?${KEY}`), ['source'], /whole address/],
    ['what is no UTF-8', () => `${PATH}?source=%FF`, ['source', 'source'], /UTF-8/],
    ['a % alone', (at) => `${PATH}?source=${sourceAt(at, '%')}`, ['source'], /%25/],
    ['another host', () => withSource(`http://elsewhere.example/api/start_session?${KEY}`), ['source'], /lead to/],
    ['another port', () => withSource(`http://127.0.0.1:1/api/start_session?${KEY}`), ['source'], /lead to/],
    ['a host that starts like it', ({ url }) => withSource(`${url}@x/api/start_session?${KEY}`), ['source'], /lead to/],
    ['another scheme', (at) => withSource(sourceAt(at).replace('http:', 'ftp:')), ['source'], /lead to/],
    ['a script', () => withSource('javascript://127.0.0.1/%0aalert(1)'), ['source', 'source'], /lead to/],
    ['another path', ({ url }) => withSource(`${url}/api/start_sessions?${KEY}`), ['source'], /have the path/],
    ['no path', ({ url }) => withSource(url), ['source'], /have the path/],
    ['two sources', (at) => `${withSource(sourceAt(at))}&source=x`, ['source'], /only once/],
    ['a source with its & as it is', (at) => `${PATH}?source=${sourceAt(at)}&locale=de`, ['locale'], /beside source/],
    ['a source escaped too little', (at) => `${PATH}?source=${sourceAt(at)}%20`, ['source'], /whole address, escaped/],
    ['a chat', (at) => withSource(sourceAt(at, `${KEY}&c2cjs=1`)), ['c2cjs'], /not a chat/],
    ['a key that is none', (at) => withSource(sourceAt(at, 'short_key=1')), ['short_key'], /exactly 7/],
    ['nobody who is here', (at) => withSource(sourceAt(at, 'id=99&name=Admin')), ['id'], /logged in/],
  ];
  for (const [what, path, parameters, message] of refused) {
    test(`is told what is wrong with ${what}`, async (context) => {
      const appliance = await practice(context);
      const { status, headers, text } = await appliance.send(path(appliance));
      assert.equal(status, 400);
      assert.match(headers['content-type'] ?? '', /^text\/html/);
      assert.match(text, message);
      const session = await appliance.lastSession();
      assert.equal(session.by, 'clickonce');
      assert.equal(session.status, 400);
      assert.deepEqual(
        session.problems.map(({ parameter }) => parameter),
        parameters,
      );
    });
  }

  test('shows a source it cannot read, as text that is only text', async (context) => {
    const { send, lastSession } = await practice(context);
    const { text } = await send(withSource('<img src=x>'));
    assert.ok(!text.includes('<img'));
    assert.match(text, /&lt;img src=x&gt;/);
    assert.deepEqual((await lastSession()).parameters, { source: '<img src=x>' });
  });

  test('takes no form, and records nothing for HEAD or a prefetch', async (context) => {
    const appliance = await practice(context);
    const { send, sessions } = appliance;
    const path = withSource(sourceAt(appliance));
    assert.equal((await send(path, { method: 'POST', headers: FORM })).headers.allow, 'GET, HEAD');
    const head = await send(path, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    assert.equal(head.headers['content-length'], String((await send(path)).bytes.length));
    assert.equal((await send(path, { headers: { 'Sec-Purpose': 'prefetch' } })).status, 503);
    assert.equal((await sessions()).length, 1);
  });
});

describe('the ClickOnce address, switched', () => {
  test('slow, answers later but knows at once', async (context) => {
    const appliance = await practice(context, { switches: { slow: 300 } });
    const begun = performance.now();
    const answer = appliance.send(withSource(sourceAt(appliance)));
    while ((await appliance.sessions()).length === 0) assert.ok(performance.now() - begun < 250);
    await answer;
    assert.ok(performance.now() - begun >= 290);
  });

  test('down, drops the connection', async (context) => {
    const appliance = await practice(context, { switches: { down: true } });
    await assert.rejects(appliance.send(withSource(sourceAt(appliance))), { code: 'ECONNRESET' });
    assert.deepEqual(await appliance.sessions(), []);
  });

  test('error, answers with 500', async (context) => {
    const appliance = await practice(context, { switches: { error: true } });
    assert.equal((await appliance.send(withSource(sourceAt(appliance)))).status, 500);
    const { by, status } = await appliance.lastSession();
    assert.deepEqual([by, status], ['clickonce', 500]);
  });

  test('lenient, takes whom the directory does not have', async (context) => {
    const appliance = await practice(context, { switches: { lenient: true } });
    assert.equal((await appliance.send(withSource(sourceAt(appliance, 'id=99&name=Admin')))).status, 200);
  });

  test('coop and unframeable, is isolated', async (context) => {
    const appliance = await practice(context, { switches: { coop: 'same-origin', unframeable: true } });
    const { headers } = await appliance.send(withSource(sourceAt(appliance)));
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['x-frame-options'], 'DENY');
  });

  test('redirect, goes on at another node with the same source', async (context) => {
    const appliance = await practice(context, { switches: { redirect: true } });
    const path = withSource(sourceAt(appliance, `${KEY}&timezone_offset=-300`));
    const { status, headers } = await appliance.send(path);
    assert.equal(status, 302);
    assert.deepEqual(await appliance.sessions(), []);
    const node = new URL(headers.location ?? '');
    assert.notEqual(node.port, String(appliance.port));
    assert.equal(node.pathname + node.search, path);
    assert.equal((await appliance.send(path, { port: node.port })).status, 200);
    const { by, site } = await appliance.lastSession();
    assert.deepEqual([by, site], ['clickonce', node.host]);
  });

  test('SAML, wants a login first and comes back', async (context) => {
    const appliance = await practice(context, { switches: { saml: true } });
    const { send, sessions, lastSession } = appliance;
    const path = withSource(sourceAt(appliance, `${KEY}&customer.name=A%20%26%20B`));
    const login = new URL((await send(path)).headers.location ?? '');
    assert.equal(login.searchParams.get('RelayState'), path);
    assert.equal((await send(login.pathname + login.search, { headers: { Host: login.host } })).status, 200);
    const body = new URLSearchParams({ RelayState: path }).toString();
    const back = await send('/saml/consume', { method: 'POST', headers: FORM }, body);
    assert.equal(back.headers.location, path);
    assert.deepEqual(await sessions(), []);
    const headers = { Cookie: back.headers['set-cookie']?.split(';')[0] ?? '' };
    assert.equal((await send(path, { headers })).status, 200);
    assert.equal((await lastSession()).parameters['customer.name'], 'A & B');
  });

  test('prompting, asks first unless the page has asked', async (context) => {
    const appliance = await practice(context, { switches: { prompting: true } });
    const { send, sessions } = appliance;
    const prompt = await send(withSource(sourceAt(appliance)));
    assert.match(prompt.text, /Windows runs a small program/);
    const id = /name="session" value="([^"]+)"/.exec(prompt.text)?.[1];
    const answer = await send('/confirm', { method: 'POST', headers: FORM }, `session=${id}`);
    assert.equal(answer.headers['content-type'], 'application/x-ms-application');
    assert.equal((await sessions()).length, 1);

    const asked = await send(withSource(sourceAt(appliance, `${KEY}&skipconfirm=1`)));
    assert.equal(asked.headers['content-type'], 'application/x-ms-application');
    assert.equal((await send(withSource(sourceAt(appliance, `${KEY}&customer.name=Mina`)))).status, 400);
  });

  test('nothing, knows only its own sites', async (context) => {
    const { send, lastSession } = await practice(context);
    const headers = { Host: 'elsewhere.example' };
    const { status } = await send(withSource(`http://elsewhere.example/api/start_session?${KEY}`), { headers });
    assert.equal(status, 404);
    const { by, problems } = await lastSession();
    assert.equal(by, 'clickonce');
    assert.deepEqual(
      problems.map(({ parameter }) => parameter),
      ['Host'],
    );
  });
});
