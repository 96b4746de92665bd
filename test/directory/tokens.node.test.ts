// Tokens, the file that keeps them, and credentials.
import assert from 'node:assert/strict';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createDirectory } from '../../src/directory/index.ts';
import { readCredentials } from '../../src/directory/appliance/credentials.ts';
import { baseAddress } from '../../src/directory/appliance/site.ts';
import { CREDENTIALS, MINUTE, stage, temporaryFile, temporaryFolder } from './fixture.ts';

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('a token', () => {
  it('is used until it ends, an hour less a minute, and then there is one new token', async (context) => {
    const { directory, clock, counts } = await stage(context);
    for (let minutes = 0; minutes < 59; minutes++) {
      await directory.refresh();
      clock.pass(MINUTE);
    }
    assert.equal((await counts()).tokens, 1);
    await directory.refresh();
    assert.equal((await counts()).tokens, 2);
  });

  it('is kept from one run to the next, in a file that only its owner can read', async (context) => {
    const tokenFile = join(await temporaryFolder(context), 'new', 'token.json');
    const { directory, site, clock, counts } = await stage(context, {}, { tokenFile });
    await directory.refresh();
    assert.equal(await modeOf(tokenFile), 0o600);
    assert.ok(!(await readFile(tokenFile, 'utf8')).includes(CREDENTIALS.clientSecret));
    await createDirectory({ site, credentials: CREDENTIALS, tokenFile, clock, log: assert.fail }).refresh();
    assert.equal((await counts()).tokens, 1);
  });

  it('of a file that others can read is not used, and its file is replaced', async (context) => {
    const tokenFile = join(await temporaryFolder(context), 'token.json');
    const first = await stage(context, {}, { tokenFile });
    await first.directory.refresh();
    await chmod(tokenFile, 0o640);
    const before = await readFile(tokenFile, 'utf8');
    const lines: string[] = [];
    const { site, clock } = first;
    const log = (line: string): void => void lines.push(line);
    await createDirectory({ site, credentials: CREDENTIALS, tokenFile, clock, log }).refresh();
    assert.match(lines.join('\n'), /^Token file .*: others can read it, so its token is not used$/);
    assert.equal(await modeOf(tokenFile), 0o600);
    assert.notEqual(await readFile(tokenFile, 'utf8'), before);
    assert.equal((await first.counts()).tokens, 2);
  });

  for (const [name, text] of [
    ['of another client', JSON.stringify({ owner: 'x', token: 'y', expiresAt: Number.MAX_SAFE_INTEGER })],
    ['with a line break', JSON.stringify({ owner: 'x', token: 'a\r\nb', expiresAt: 0 })],
    ['that is no JSON', 'secret-token'],
    ['with other fields', '{"secret-token":1}'],
  ] as const)
    it(`of a file ${name} is not used`, async (context) => {
      const tokenFile = await temporaryFile(context, 'token.json', text);
      await chmod(tokenFile, 0o600);
      const { directory, lines, counts } = await stage(context, {}, { tokenFile });
      await directory.refresh();
      assert.equal((await counts()).tokens, 1);
      assert.ok(lines.length <= 1 && !lines.join().includes('a\r\nb'));
    });

  it('that cannot be kept is used all the same', async (context) => {
    const file = await temporaryFile(context, 'file', '');
    const { directory, lines, counts } = await stage(context, {}, { tokenFile: join(file, 'token.json') });
    await directory.refresh();
    assert.match(lines.join('\n'), /Token file cannot be written \((ENOTDIR|EEXIST)\)/);
    assert.equal((await counts()).tokens, 1);
  });

  it('that the appliance has ended is replaced once, and the lists are read', async (context) => {
    const tokenFile = join(await temporaryFolder(context), 'token.json');
    const { directory, appliance, clock, counts } = await stage(context, {}, { tokenFile });
    await directory.refresh();
    // Thirty more end the first one.
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: `Basic ${Buffer.from(`${CREDENTIALS.clientId}:${CREDENTIALS.clientSecret}`).toString('base64')}`,
    };
    for (let count = 0; count < 30; count++)
      await appliance.send('/oauth2/token', { method: 'POST', headers }, 'grant_type=client_credentials');
    await appliance.send('/commands.json', { method: 'DELETE' });
    clock.pass(MINUTE);
    const before = directory.current();
    assert.notEqual(await directory.refresh(), before);
    assert.equal((await counts()).tokens, 1);
  });
});

describe('an answer with a token', () => {
  for (const [body, message] of [
    ['[]', /must be a JSON object/],
    ['{"access_token":"a b"}', /access_token must be 1 to 4096 printable/],
    ['{"access_token":"secret\\r\\nX: y","token_type":"Bearer","expires_in":1}', /access_token must be/],
    ['{"access_token":"secret","token_type":"mac"}', /token_type must be Bearer/],
    ['{"access_token":"secret","token_type":"bearer","expires_in":"3600"}', /expires_in must be an integer/],
    ['secret', /is not JSON/],
  ] as const)
    it(`is refused, and not repeated in the log: ${body}`, async (context) => {
      const transport = () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from(body) });
      const { directory, lines } = await stage(context, {}, { transport });
      await assert.rejects(directory.refresh(), { name: 'DirectoryError', message });
      assert.ok(!lines.join('\n').includes('secret'));
    });
});

describe('a transport that fails in its own way', () => {
  it('is an unexpected error, without its message, which may have a secret in it', async (context) => {
    const transport = () => Promise.reject(new TypeError('Bearer s3cret'));
    const { directory, lines } = await stage(context, {}, { transport });
    await assert.rejects(directory.refresh(), { code: 'unexpected', message: 'unexpected TypeError' });
    assert.ok(!lines.join('\n').includes('s3cret'));
  });
});

describe('credentials', () => {
  it('come from the environment, or from a file that not everybody can read', async (context) => {
    const environment = { BT_CLIENT_ID: 'id', BT_CLIENT_SECRET: 'secret' };
    assert.deepEqual(await readCredentials(undefined, environment), { clientId: 'id', clientSecret: 'secret' });
    const file = await temporaryFile(context, 'client.json', '{"client_id":"a","client_secret":"b"}');
    await chmod(file, 0o600);
    assert.deepEqual(await readCredentials(file, environment), { clientId: 'a', clientSecret: 'b' });
    await chmod(file, 0o604);
    await assert.rejects(readCredentials(file, environment), { code: 'credentials', message: /run chmod 600$/ });
  });

  const wrong: [text: string, message: RegExp][] = [
    ['{"client_id":"a"}', /client_secret must be text/],
    ['{"client_id":"a:b","client_secret":"s3cret"}', /client_id must be printable ASCII without a colon/],
    ['{"client_id":"a","client_secret":"s3cret","x":1}', /x is not known: use client_id, client_secret/],
    ['s3cret', /is not JSON/],
    ['\u00ff', /client.json/],
  ];
  for (const [text, message] of wrong)
    it(`are refused without being repeated: ${text}`, async (context) => {
      const file = await temporaryFile(context, 'client.json', text);
      await chmod(file, 0o600);
      await assert.rejects(readCredentials(file, {}), (error: Error) => {
        assert.match(error.message, message);
        return error.name === 'DirectoryError' && !error.message.includes('s3cret');
      });
    });

  it('that are missing, or wrong for the appliance, are an error with the way to set them', async (context) => {
    await assert.rejects(readCredentials(undefined, { BT_CLIENT_ID: 'a' }), {
      message: /set BT_CLIENT_ID and BT_CLIENT_SECRET/,
    });
    await assert.rejects(readCredentials('/nowhere/client.json', {}), {
      message: /client.json: cannot be read \(ENOENT\)/,
    });
    const { directory, lines } = await stage(context, {}, { credentials: { clientId: 'x', clientSecret: 's3cret' } });
    await assert.rejects(directory.refresh(), {
      code: 'credentials',
      message: /does not accept the client id and secret \(401\)/,
    });
    assert.ok(!/s3cret|czNjcmV0/.test(lines.join('\n')));
  });
});

describe('the site', () => {
  for (const [site, address] of [
    ['support.example.com', 'https://support.example.com/'],
    ['Support.Example.com:8443', 'https://support.example.com:8443/'],
    ['localhost:8001', 'http://localhost:8001/'],
    ['127.0.0.1', 'http://127.0.0.1/'],
    ['[::1]:80', 'http://[::1]/'],
    ['127.0.0.1.example.com', 'https://127.0.0.1.example.com/'],
    ['192.168.0.1', 'https://192.168.0.1/'],
  ])
    it(`${site} is at ${address}`, () => {
      assert.equal(baseAddress(site).href, address);
    });

  for (const site of [
    '',
    'https://a.example',
    'a.example/',
    'a.example?x',
    'u@a.example',
    'a:b@c',
    'a.example:99999',
    'a b',
    'a\nb',
    7,
    null,
  ])
    it(`is refused: ${JSON.stringify(site)}`, () => {
      assert.throws(() => baseAddress(site), { code: 'options', field: 'site', message: /must be a host name/ });
    });
});

describe('an appliance that redirects', () => {
  it('is not followed: the token does not go elsewhere', async (context) => {
    const requested: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      requested.push(url);
      if (url === '/oauth2/token') response.end('{"access_token":"t","token_type":"Bearer","expires_in":3600}');
      else response.writeHead(302, { Location: '/elsewhere' }).end();
    });
    context.after(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const directory = createDirectory({ site, credentials: CREDENTIALS, log: () => undefined });
    await assert.rejects(directory.refresh(), { code: 'status', message: /redirects \(302\), which is not followed/ });
    assert.deepEqual(requested, ['/oauth2/token', '/api/command/v2/user']);
  });
});

describe('an option', () => {
  for (const [options, message] of [
    [{ site: 'x/y' }, /site must be/],
    [{ timeout: 1 }, /timeout must be an integer from 100/],
    [{ maxBytes: NaN }, /maxBytes must be an integer/],
    [{ api: 'soap' as 'xml' }, /api must be auto, json or xml/],
  ] as const)
    it(`is refused at once: ${JSON.stringify(options)}`, () => {
      assert.throws(() => createDirectory({ site: 'a.example', ...options }), { name: 'DirectoryError', message });
    });
});

describe('a file', () => {
  it('of more than a mebibyte is not read', async (context) => {
    const file = await temporaryFile(context, 'large.json', '');
    await writeFile(file, Buffer.alloc(1024 * 1024 + 1, 0x20));
    const { directory } = await stage(context, {}, { notices: file });
    await assert.rejects(directory.refresh(), {
      code: 'too-large',
      message: /large.json: has more than 1048576 bytes/,
    });
  });
});
