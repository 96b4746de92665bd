import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { JSON_TYPE, practice } from './practice.ts';
import { sendRaw } from './raw.ts';

/** The limit is a quarter of a megabyte; the rest is on its way, in buffers of the system's. */
const MOST = 24 * 1024 * 1024;

const FORM = 'Content-Type: application/x-www-form-urlencoded';
const endless = 'Transfer-Encoding: chunked';
const huge = 'Content-Length: 8589934592';

const floods: [what: string, request: string, length: string, status: number][] = [
  ['a form', `POST /api/start_session HTTP/1.1\r\n${FORM}`, huge, 413],
  ['a form without an end', `POST /api/start_session HTTP/1.1\r\n${FORM}`, endless, 413],
  ['switches', 'POST /switches.json HTTP/1.1\r\nContent-Type: application/json', endless, 413],
  ['a login', `POST /saml/consume HTTP/1.1\r\n${FORM}`, endless, 413],
  ['a body that nobody wants', 'POST /console HTTP/1.1', endless, 405],
  ['a body of the wrong kind', 'POST /api/start_session HTTP/1.1\r\nContent-Type: text/plain', huge, 415],
  ['a body to nowhere', 'POST /nowhere HTTP/1.1', endless, 404],
  ['a body of a GET', 'GET /sessions.json HTTP/1.1', endless, 200],
  ['a body from a page elsewhere', 'POST /switches.json HTTP/1.1\r\nOrigin: https://evil.example', huge, 403],
];

describe('whoever sends without end', () => {
  for (const [what, request, length, status] of floods) {
    test(`is answered with ${status} and cut off: ${what}`, async (context) => {
      const { port, start } = await practice(context);
      const head = `${request}\r\nHost: localhost\r\n${length}\r\n\r\n`;
      const { text, sent, lasted } = await sendRaw(port, head, length === endless ? 'chunked' : 'plain');
      assert.match(text, new RegExp(`^HTTP/1\\.1 ${status} `));
      assert.match(text, /^connection: close\r$/im);
      assert.ok(sent < MOST, `${sent} bytes were taken`);
      assert.ok(lasted < 5000, `${lasted} ms`);
      assert.equal((await start('short_key=1234567')).status, 200);
    });
  }

  test('is not waited for when a connection is to be dropped', async (context) => {
    const { port } = await practice(context, { switches: { down: true } });
    const head = `POST /api/start_session HTTP/1.1\r\n${FORM}\r\nHost: localhost\r\n${huge}\r\n\r\n`;
    const { text, sent } = await sendRaw(port, head, 'plain');
    assert.equal(text, '');
    assert.ok(sent < MOST, `${sent} bytes were taken`);
  });

  test('hears of it at once where the length is announced, and before a body has come', async (context) => {
    const { port } = await practice(context);
    const head = `POST /api/start_session HTTP/1.1\r\n${FORM}\r\nHost: localhost\r\n${huge}\r\n\r\n`;
    assert.match((await sendRaw(port, head)).text, /^HTTP\/1\.1 413 .*at most 262144 bytes/s);
  });
});

describe('whoever sends slowly', () => {
  const partial: [what: string, text: string][] = [
    ['a head', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    ['nothing', ''],
    ['a body', `POST /api/start_session HTTP/1.1\r\n${FORM}\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nshort_`],
  ];
  for (const [what, text] of partial) {
    test(`is not waited for: ${what}`, async (context) => {
      const { port } = await practice(context, { patience: 200 });
      const { lasted } = await sendRaw(port, text);
      assert.ok(lasted < 5000, `${lasted} ms`);
    });
  }

  test('but receives slowly keeps the connection, as a slow appliance and the console do', async (context) => {
    const { url, start } = await practice(context, { patience: 200, switches: { slow: 1500 } });
    const events = await fetch(`${url}/events`);
    assert.equal((await start('short_key=1234567')).status, 200);
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('1234567')) text += (await reader.read()).value ?? assert.fail('the stream ended');
    await reader.cancel();
  });
});

describe('the switches and the list', () => {
  const change = { method: 'POST', body: '{"down":true}' };
  const pages: [what: string, headers: Record<string, string>][] = [
    ['of this origin', { Origin: 'http://localhost:8001', 'Sec-Fetch-Site': 'same-origin' }],
    ['of another program on this machine', { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-site' }],
    ['that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['that a browser says nothing of but its origin', { Origin: 'http://127.0.0.1:3000' }],
    ['with a wrong token', { Origin: 'http://localhost:3000', 'X-Practice-Token': 'x' }],
  ];
  for (const [what, headers] of pages) {
    test(`are closed to a page ${what} without the token of this start`, async (context) => {
      const { send, start, sessions, token } = await practice(context);
      await start('short_key=1234567');
      const given = { ...JSON_TYPE, ...headers };
      assert.equal((await send('/switches.json', { method: 'POST', headers: given }, change.body)).status, 403);
      assert.equal((await send('/switches.json', { method: 'DELETE', headers: given })).status, 403);
      assert.equal((await send('/sessions.json', { method: 'DELETE', headers: given })).status, 403);
      assert.equal((await sessions()).length, 1);
      assert.equal((JSON.parse((await send('/switches.json')).text) as { down: boolean }).down, false);
      const known = { ...given, 'X-Practice-Token': token };
      assert.equal((await send('/switches.json', { method: 'POST', headers: known }, change.body)).status, 200);
      assert.equal((await send('/sessions.json', { method: 'DELETE', headers: known })).status, 204);
    });
  }

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
    test(`take nothing that a form could send: ${type || 'no type'}`, async (context) => {
      const { send } = await practice(context);
      const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
      assert.equal((await send('/switches.json', { method: 'POST', headers }, change.body)).status, 415);
      assert.equal((JSON.parse((await send('/switches.json')).text) as { down: boolean }).down, false);
    });
  }

  test('have a token that is new at each start, and that the console alone shows', async (context) => {
    const [first, second] = [await practice(context), await practice(context)];
    assert.notEqual(first.token, second.token);
    assert.ok((await first.send('/console')).text.includes(`data-token="${first.token}"`));
    for (const path of ['/', '/sessions.json', '/switches.json', '/assets/console.js', '/api/start_session']) {
      const { text, headers } = await first.send(path);
      assert.ok(!(text + JSON.stringify(headers)).includes(first.token), path);
    }
  });
});
