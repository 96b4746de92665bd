// The directory over HTTP: by itself, and in the frameworks that help desks use.
import assert from 'node:assert/strict';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import type { DirectoryService } from '../../src/directory/index.ts';
import { MINUTE, PRACTICE, stage } from './fixture.ts';

async function listen(context: TestContext, server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/directory.json`;
}

const serveBy = (context: TestContext, listener: RequestListener): Promise<string> =>
  listen(context, createServer(listener));

describe('a request', () => {
  it('is answered with the directory and its headers', async (context) => {
    const { directory } = await stage(context);
    const response = await fetch(await serveBy(context, directory.handler));
    assert.equal(response.status, 200);
    const headers = Object.fromEntries(response.headers);
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(headers['cache-control'], 'public, max-age=60, stale-if-error=3600');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['etag'] ?? '', /^"[\w-]{27}"$/);
    assert.deepEqual(await response.json(), directory.current());
  });

  it('by HEAD has the same headers and no body', async (context) => {
    const { directory } = await stage(context);
    const url = await serveBy(context, directory.handler);
    const [get, head] = [await fetch(url), await fetch(url, { method: 'HEAD' })];
    for (const name of ['content-length', 'etag', 'cache-control', 'content-type'])
      assert.equal(head.headers.get(name), get.headers.get(name), name);
    assert.equal(head.headers.get('content-length'), String(Buffer.byteLength(await get.text())));
    assert.equal(await head.text(), '');
  });

  it('with the tag of the list is answered with 304, until the list is read again', async (context) => {
    const { directory, clock } = await stage(context);
    const url = await serveBy(context, directory.handler);
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const status = async (tag: string) => (await fetch(url, { headers: { 'If-None-Match': tag } })).status;
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) assert.equal(await status(tag), 304, tag);
    for (const tag of ['"x"', etag.slice(1, -1), '', `${etag}x`]) assert.equal(await status(tag), 200, tag);
    const response = await fetch(url, { headers: { 'If-None-Match': etag } });
    assert.deepEqual([response.headers.get('etag'), await response.text()], [etag, '']);
    clock.pass(MINUTE);
    await directory.refresh();
    assert.equal(await status(etag), 200);
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    it(`by ${method} is answered with 405, and refreshes nothing`, async (context) => {
      const { directory, counts } = await stage(context);
      const response = await fetch(await serveBy(context, directory.handler), { method });
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, HEAD']);
      assert.equal((await counts()).lists, 0);
    });

  it('before there is a list waits for the first refresh, as do all others by then', async (context) => {
    const { directory, counts } = await stage(context, { slow: 20 });
    const url = await serveBy(context, directory.handler);
    const responses = await Promise.all(Array.from({ length: 20 }, () => fetch(url)));
    assert.ok(responses.every(({ status }) => status === 200));
    assert.equal((await counts()).lists, 4);
  });

  it('where there is no list is answered with 503 and when to come back, without more calls', async (context) => {
    const { directory, counts, appliance, clock } = await stage(context, { commandFault: 'error' });
    const url = await serveBy(context, directory.handler);
    for (const wait of [60, 30, 1]) {
      const response = await fetch(url);
      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, String(wait)]);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      clock.pass(wait === 60 ? 30_000 : wait === 30 ? 29_500 : 500);
    }
    assert.equal((await counts()).lists, 1);
    await appliance.switchTo({ commandFault: 'none' });
    assert.equal((await fetch(url)).status, 200);
  });

  it('is answered from memory at once, while a refresh runs that it has started', async (context) => {
    const { directory, clock, appliance, counts } = await stage(context);
    const url = await serveBy(context, directory.handler);
    const first = await (await fetch(url)).text();
    await appliance.switchTo({ slow: 500 });
    clock.pass(MINUTE);
    assert.equal(await (await fetch(url)).text(), first);
    // The refresh has four calls of half a second.
    assert.ok((await counts()).lists < 8);
    await directory.refresh();
    assert.notEqual(await (await fetch(url)).text(), first);
  });

  it('is answered with the last good list while the appliance is down', async (context) => {
    const { directory, clock, appliance, lines } = await stage(context);
    const url = await serveBy(context, directory.handler);
    const first = await (await fetch(url)).text();
    await appliance.switchTo({ down: true });
    clock.pass(MINUTE);
    await directory.refresh();
    assert.equal(await (await fetch(url)).text(), first);
    assert.equal(lines.length, 1);
  });

  it('is answered though the log function throws', async (context) => {
    const log = (): void => {
      throw new Error('The disk is full.');
    };
    const { directory } = await stage(context, { commandFault: 'error' }, { log });
    assert.equal((await fetch(await serveBy(context, directory.handler))).status, 503);
  });

  it('that is broken off does no harm', async (context) => {
    const { directory } = await stage(context, { slow: 50 });
    const url = await serveBy(context, directory.handler);
    await new Promise<void>((resolve) => {
      const outgoing = httpRequest(url, { agent: false }).on('error', () => resolve());
      outgoing.end(() => setTimeout(() => outgoing.destroy(), 10));
      outgoing.on('close', resolve);
    });
    assert.equal((await fetch(url)).status, 200);
  });
});

describe('the handler', () => {
  type Mount = (context: TestContext, directory: DirectoryService) => Promise<string>;
  const mounts: [name: string, mount: Mount][] = [
    ['http.createServer', (context, directory) => serveBy(context, directory.handler)],
    [
      'Express',
      (context, directory) => listen(context, createServer(express().get('/directory.json', directory.handler))),
    ],
    [
      'Fastify',
      async (context, directory) => {
        const app = fastify();
        app.get('/directory.json', (request, reply) => {
          reply.hijack();
          directory.handler(request.raw, reply.raw);
        });
        context.after(() => app.close());
        return `${await app.listen({ port: 0, host: '127.0.0.1' })}/directory.json`;
      },
    ],
    [
      // Beside its routes: Hono answers HEAD by a route for GET, and would answer once more.
      'Hono',
      (context, directory) => {
        const app = new Hono().get('/', (c) => c.text('Hello'));
        const listener = getRequestListener(app.fetch);
        return serveBy(context, (request, response) => {
          if (request.url === '/directory.json') directory.handler(request, response);
          else void listener(request, response);
        });
      },
    ],
  ];
  for (const [name, mount] of mounts)
    it(`works in ${name}`, async (context) => {
      const { directory } = await stage(context);
      const url = await mount(context, directory);
      const response = await fetch(url);
      const etag = response.headers.get('etag') ?? '';
      assert.deepEqual(((await response.json()) as { issues: unknown }).issues, PRACTICE.issues);
      assert.match(etag, /^"[\w-]{27}"$/);
      assert.equal(response.headers.get('cache-control'), 'public, max-age=60, stale-if-error=3600');
      assert.equal((await fetch(url, { headers: { 'If-None-Match': etag } })).status, 304);
      const head = await fetch(url, { method: 'HEAD' });
      assert.deepEqual([head.status, head.headers.get('etag')], [200, etag]);
      if (name === 'Hono') assert.equal(await (await fetch(new URL('/', url))).text(), 'Hello');
    });
});
