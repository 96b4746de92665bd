import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { listening, portFrom } from '../../demo/ports.ts';
import { startDemo } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';

let demo: DemoServer;
before(async () => {
  demo = await startDemo({ port: 0, appliancePort: 4242, live: true });
});
after(() => demo.close());

/** As it is written: `fetch` would tidy the path up first. */
function get(path: string, method = 'GET'): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: demo.port, path, method }, (incoming) => {
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
