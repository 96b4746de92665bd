// One HTTP request: its limits, and what becomes of servers that misbehave.
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { send, type TransportRequest } from '../../src/directory/appliance/transport.ts';

async function listen(context: TestContext, server: Server, protocol = 'http'): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return new URL(`${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}/path?query`);
}

const serverOf = (listener: RequestListener): Server => createServer(listener);

const request = (url: URL, more: Partial<TransportRequest> = {}): TransportRequest => ({
  url,
  method: 'GET',
  headers: {},
  timeout: 2000,
  maxBytes: 1000,
  ...more,
});

describe('a request', () => {
  it('sends its method, path, headers and body, and closes the connection', async (context) => {
    const seen: unknown[] = [];
    const url = await listen(
      context,
      serverOf(async (incoming, response) => {
        const chunks = await incoming.toArray();
        const { authorization, connection } = incoming.headers;
        seen.push([incoming.method, incoming.url, authorization, connection, Buffer.concat(chunks).toString()]);
        response.writeHead(418, { 'X-Own': 'a' }).end('short');
      }),
    );
    const post = request(url, { method: 'POST', headers: { Authorization: 'Bearer x' }, body: 'é=1' });
    const { status, headers, body } = await send(post);
    assert.deepEqual(seen, [['POST', '/path?query', 'Bearer x', 'close', 'é=1']]);
    assert.deepEqual([status, headers['x-own'], Buffer.from(body).toString()], [418, 'a', 'short']);
  });

  it('may have an answer of exactly as many bytes as are allowed', async (context) => {
    const url = await listen(
      context,
      serverOf((_, response) => response.end('x'.repeat(1000))),
    );
    assert.equal((await send(request(url))).body.length, 1000);
    await assert.rejects(send(request(url, { maxBytes: 999 })), { code: 'too-large', message: /more than 999 bytes/ });
  });

  it('ends an answer that never ends, by bytes or by time', async (context) => {
    let open = 0;
    const url = await listen(
      context,
      serverOf((_, response) => {
        open++;
        const timer = setInterval(() => response.write('x'.repeat(10)), 10);
        response.on('close', () => {
          clearInterval(timer);
          open--;
        });
      }),
    );
    await assert.rejects(send(request(url, { maxBytes: 50 })), { code: 'too-large' });
    await assert.rejects(send(request(url, { maxBytes: 1e6, timeout: 150 })), {
      code: 'timeout',
      message: 'there was no whole answer within 150 ms',
    });
    for (let count = 0; open > 0 && count < 100; count++) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(open, 0);
  });

  it('to a server that accepts and never answers ends by time', async (context) => {
    const url = await listen(
      context,
      createTcpServer((socket) => void context.after(() => socket.destroy())),
    );
    await assert.rejects(send(request(url, { timeout: 100 })), { code: 'timeout' });
  });

  const odd: [name: string, answer: string][] = [
    ['no HTTP', 'SSH-2.0-x\r\n'],
    ['headers without an end', 'HTTP/1.1 200 OK\r\nX: y'],
    ['a body that is too short', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'],
    ['a broken chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n'],
    ['huge headers', `HTTP/1.1 200 OK\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`],
    ['nothing', ''],
  ];
  for (const [name, answer] of odd)
    it(`with an answer of ${name} is a network error`, async (context) => {
      const url = await listen(
        context,
        createTcpServer((socket) => {
          socket.on('error', () => undefined);
          socket.once('data', () => socket.end(answer));
        }),
      );
      await assert.rejects(send(request(url)), { name: 'DirectoryError', code: 'network', message: /\([A-Z_]+\)$/ });
    });

  it('by https to a server without it is a network error: nothing is sent in the clear', async (context) => {
    const received: Buffer[] = [];
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        received.push(chunk as Buffer);
        socket.end('HTTP/1.1 200 OK\r\n\r\n');
      });
    });
    const url = await listen(context, server, 'https');
    const secret = request(url, { headers: { Authorization: 'Basic c2VjcmV0' } });
    await assert.rejects(send(secret), { code: 'network', message: /^the appliance cannot be reached \(.*\)$/ });
    assert.ok(received.length > 0 && !Buffer.concat(received).includes('c2VjcmV0'));
  });

  it('to nobody is a network error', async (context) => {
    const server = createTcpServer();
    const url = await listen(context, server);
    await new Promise((resolve) => server.close(resolve));
    await assert.rejects(send(request(url)), { code: 'network', message: /cannot be reached \(ECONNREFUSED\)/ });
  });
});
