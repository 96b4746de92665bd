import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { listening, portFrom } from '../../demo/ports.ts';
import { startDemo } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';
import { sendRaw } from '../appliance/raw.ts';

let demo: DemoServer;
before(async () => {
  demo = await startDemo({ port: 0, appliancePort: 4242, live: true });
});
after(() => demo.close());

/** As it is written: `fetch` would tidy the path up first. */
function get(path: string, method = 'GET', headers = {}): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: demo.port, path, method, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part: string) => (text += part));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, type: incoming.headers['content-type'] ?? '', text }),
      );
    });
    outgoing.on('error', reject).end();
  });
}

describe('the demo server', () => {
  it('serves scripts as scripts', async () => {
    const { status, type } = await get('/reload.js');
    assert.equal(status, 200);
    assert.match(type, /^text\/javascript/);
  });

  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/dist/../package.json',
    '/dist/..%2fpackage.json',
    '/..%5cpackage.json',
    '/%00',
    '/%zz',
    '/start.ts',
    '/appliance/server.ts',
    '//appliance/server.ts',
    '/appliance%2fserver.ts',
    '/APPLIANCE/server.TS',
    '/start.ts%3A%3A$DATA',
    '/start.ts/',
    '/start.ts%00.html',
    '/appliance./server.ts',
    '/./appliance/README.md',
    '/pages/..%2fappliance/README.md',
    '/%252e%252e/package.json',
    '/%c0%ae%c0%ae/package.json',
    '/%e0%80%ae%e0%80%ae/package.json',
    '/....//package.json',
    '/..;/package.json',
    '/.%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/%2e%2e%5cpackage.json',
    '/dist/%2e%2e/package.json',
    '/dist/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/dist//etc/passwd',
    '/dist/%2fetc%2fpasswd',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/file:%2f%2f/etc/passwd',
    '/dist',
    '/dist/',
    '/.dev/bt-support.js',
    '/node_modules/lit/index.js',
    '/x/../appliance/pages',
    '/no-such-page',
  ]) {
    it(`has nothing at ${path}, and says so in a page`, async () => {
      const { status, type, text } = await get(path);
      assert.equal(status, 404);
      assert.match(type, /^text\/html/);
      assert.match(text, /<a href="\/">/);
    });
  }

  it('is for reading only', async () => {
    assert.equal((await get('/', 'POST')).status, 405);
  });

  it('is protected against DNS rebinding', async () => {
    for (const host of ['rebound.example', 'localhost.example', '127.0.0.1.example:80', '192.168.0.1', '0.0.0.0']) {
      for (const path of ['/', '/reload.js', '/.changes', '/dist/bt-support.js']) {
        const { status, text } = await get(path, 'GET', { host });
        assert.equal(status, 421, `${host}${path}`);
        assert.ok(!text.includes('<'), `${host}${path}`);
      }
    }
    for (const host of [`localhost:${demo.port}`, 'LOCALHOST', '127.0.0.1', '[::1]:8000', 'demo.localhost'])
      assert.equal((await get('/reload.js', 'GET', { host })).status, 200, host);
  });

  it('answers an endless request, and closes the connection', async () => {
    for (const path of ['/', '/no-such-page', '/.changes']) {
      const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`;
      const { text, sent, lasted } = await sendRaw(demo.port, head, 'chunked');
      assert.match(text, /^HTTP\/1\.1 405 /);
      assert.ok(sent < 24 * 1024 * 1024 && lasted < 5000, `${path}: ${sent} bytes in ${lasted} ms`);
    }
    const get = 'GET /no-such-page HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8589934592\r\n\r\n';
    const { text, sent } = await sendRaw(demo.port, get, 'plain');
    assert.match(text, /^HTTP\/1\.1 404 /);
    assert.ok(sent < 24 * 1024 * 1024, `${sent} bytes`);
  });

  it('does not wait for a slow request, and keeps its event stream open', async () => {
    const impatient = await startDemo({ port: 0, appliancePort: 4242, live: true, patience: 200 });
    try {
      const changes = await fetch(`${impatient.url}.changes`);
      for (const text of ['', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ']) {
        const { lasted } = await sendRaw(impatient.port, text);
        assert.ok(lasted < 5000, `${lasted} ms`);
      }
      impatient.reload();
      const reader = changes.body!.pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      while (!heard.includes('data: changed')) heard += (await reader.read()).value ?? assert.fail('the stream ended');
      await reader.cancel();
    } finally {
      await impatient.close();
    }
  });
});

describe('the ports', () => {
  it('are numbers from 0 to 65535', () => {
    process.env['TEST_PORT'] = '70000';
    assert.throws(() => portFrom('TEST_PORT', 8000), /TEST_PORT is "70000"/);
    process.env['TEST_PORT'] = '0';
    assert.equal(portFrom('TEST_PORT', 8000), 0);
    delete process.env['TEST_PORT'];
    assert.equal(portFrom('TEST_PORT', 8000), 8000);
  });

  it('that are in use are named, with the variable to change', async () => {
    const again = () => startDemo({ port: demo.port, appliancePort: 0 });
    await assert.rejects(listening('PORT', demo.port, again), {
      message: new RegExp(`^Port ${demo.port} is in use\\. Set PORT `),
    });
  });
});
