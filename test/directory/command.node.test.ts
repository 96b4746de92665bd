// The command: its options, exit status, file and server. The last tests run it as it is published.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../../src/directory/command/arguments.ts';
import { run } from '../../src/directory/command/run.ts';
import { writeWhole } from '../../src/directory/files/whole-file.ts';
import type { Directory } from '../../src/directory/index.ts';
import { practice } from '../appliance/practice.ts';
import { CREDENTIALS, PRACTICE, temporaryFile, temporaryFolder } from './fixture.ts';

const BUILT = fileURLToPath(new URL('../../dist/node/bt-support-directory.js', import.meta.url));

const ENVIRONMENT = { BT_CLIENT_ID: CREDENTIALS.clientId, BT_CLIENT_SECRET: CREDENTIALS.clientSecret };

const readDirectory = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Directory;

/** A practice appliance, and the command with what every call of it needs. */
async function workplace(context: TestContext, switches: Record<string, unknown> = {}) {
  const appliance = await practice(context);
  await appliance.switchTo(switches);
  const folder = await temporaryFolder(context);
  const out = join(folder, 'directory.json');
  const credentials = join(folder, 'client.json');
  const { clientId, clientSecret } = CREDENTIALS;
  await writeFile(credentials, JSON.stringify({ client_id: clientId, client_secret: clientSecret }), { mode: 0o600 });
  const own = ['--site', `127.0.0.1:${appliance.port}`, '--token-file', join(folder, 'token.json')];
  const printed: string[] = [];
  const lines: string[] = [];
  const end = new AbortController();
  const start = (...args: string[]): Promise<number> =>
    run([...own, '--credentials', credentials, ...args], {
      environment: {},
      print: (text) => void printed.push(text),
      log: (line) => void lines.push(line),
      signal: end.signal,
    });
  return { appliance, folder, out, own, start, printed, lines, end };
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let count = 0; count < 400; count++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail('it did not happen within four seconds');
}

describe('the command line', () => {
  const read = (...args: string[]) => readArguments(args, {});
  const site = ['--site', 'a.example'];

  it('is read with defaults that pages and hosts can live with', () => {
    const command = readArguments([...site, '--out', 'a.json'], { XDG_STATE_HOME: '/state' });
    assert.deepEqual(command, {
      directory: {
        site: 'a.example',
        tokenFile: join('/state', 'bt-support-directory', 'token-a.example.json'),
        closedWithoutRepresentatives: false,
      },
      out: 'a.json',
      watch: undefined,
      serve: undefined,
    });
  });

  it('may have every option', () => {
    const command = read(
      ...['--site', 'a.example', '--out', 'a.json', '--notices', 'n.json', '--holidays', 'h.ics', '--watch', '60'],
      ...['--serve', '8080', '--credentials', 'c.json', '--token-file', 't.json', '--api', 'xml'],
      '--closed-without-representatives',
    );
    assert.deepEqual(command, {
      directory: {
        site: 'a.example',
        tokenFile: 't.json',
        closedWithoutRepresentatives: true,
        notices: 'n.json',
        holidays: 'h.ics',
        credentials: 'c.json',
        api: 'xml',
      },
      out: 'a.json',
      watch: 60,
      serve: 8080,
    });
  });

  const wrong: [args: string[], message: RegExp][] = [
    [[], /--site is missing/],
    [site, /--out or --serve is missing/],
    [[...site, '--out', 'a', '--watch', '59'], /--watch must be an integer from 60 to 86400/],
    [[...site, '--out', 'a', '--watch', '1e3'], /--watch must be an integer/],
    [[...site, '--serve', '65536'], /--serve must be an integer from 0 to 65535/],
    [[...site, '--serve', '0', '--watch', '60'], /--watch needs --out/],
    [[...site, '--serve', '0', '--out', 'a'], /--serve with --out needs --watch/],
    [[...site, '--out', 'a', '--api', 'soap'], /--api must be auto, json or xml/],
    [[...site, '--out', './a', '--notices', 'a'], /--out must not be a file that is read/],
    [[...site, '--out', 'a', '--secret', 's3cret'], /Unknown option '--secret'/],
    [[...site, '--out', 'a', 's3cret'], /Unexpected argument/],
    [[...site, '--out'], /--out/],
    [['--site', 'https://a.example/', '--out', 'a'], /site must be a host name/],
  ];
  for (const [args, message] of wrong)
    it(`is refused with status 2: ${args.join(' ')}`, async (context) => {
      const { lines, end } = await workplace(context);
      const log = (line: string): void => void lines.push(line);
      const status = await run(args, { environment: {}, print: assert.fail, log, signal: end.signal });
      assert.equal(status, 2);
      assert.match(lines.join('\n'), message);
      assert.match(lines.join('\n'), /Try --help\.$/);
    });

  it('has a way to see its options', async (context) => {
    const { start, printed, lines } = await workplace(context);
    assert.equal(await start('--help'), 0);
    const help = printed.join('');
    for (const name of ['site', 'out', 'notices', 'holidays', 'watch', 'serve', 'credentials', 'token-file', 'api'])
      assert.match(help, new RegExp(`  --${name} `));
    assert.deepEqual(lines, []);
  });
});

describe('the file', () => {
  it('has the directory, can be read by a web server, and leaves nothing beside it', async (context) => {
    const { start, out, folder, lines } = await workplace(context);
    assert.equal(await start('--out', out), 0);
    const { issues, representatives } = await readDirectory(out);
    assert.deepEqual({ issues, representatives }, PRACTICE);
    assert.equal((await stat(out)).mode & 0o644, 0o644 & ~process.umask());
    assert.deepEqual((await readdir(folder)).sort(), ['client.json', 'directory.json', 'token.json']);
    assert.deepEqual(lines, []);
  });

  it('is written again though nothing changed, with a new generatedAt and the kept token', async (context) => {
    const { start, out, appliance } = await workplace(context);
    await start('--out', out);
    const first = await readDirectory(out);
    assert.equal(await start('--out', out), 0);
    const second = await readDirectory(out);
    assert.ok(second.generatedAt > first.generatedAt);
    assert.equal(JSON.parse((await appliance.send('/commands.json')).text).tokens, 1);
  });

  for (const [name, fault] of [
    ['the appliance fails', { commandFault: 'half' }],
    ['it is down', { down: true }],
  ] as const)
    it(`stays as it was, with status 1 and one line, when ${name}`, async (context) => {
      const { start, out, lines, appliance } = await workplace(context);
      await start('--out', out);
      const before = await readFile(out, 'utf8');
      await appliance.switchTo(fault);
      assert.equal(await start('--out', out), 1);
      assert.equal(await readFile(out, 'utf8'), before);
      assert.match(lines.join('\n'), /^Appliance 127\.0\.0\.1:\d+ cannot be read: .*$/);
    });

  it('stays as it was when the notices are spoilt', async (context) => {
    const { start, out, lines } = await workplace(context);
    await start('--out', out);
    const before = await readFile(out, 'utf8');
    const notices = await temporaryFile(context, 'notices.json', '{"notice":[]}');
    assert.equal(await start('--out', out, '--notices', notices), 1);
    assert.equal(await readFile(out, 'utf8'), before);
    assert.match(lines.join('\n'), /^Notices cannot be read: .*notices\.json: notice is not known/);
  });

  it('that cannot be written is status 1, and leaves nothing behind', async (context) => {
    const { start, folder, lines } = await workplace(context);
    const out = join(folder, 'taken');
    await mkdir(out);
    assert.equal(await start('--out', out), 1);
    assert.match(lines.join('\n'), /taken: cannot be written \(E(ISDIR|PERM|EXIST|NOTEMPTY)\)$/);
    assert.equal(await start('--out', join(folder, 'missing', 'a.json')), 1);
    assert.match(lines.join('\n'), /a\.json: cannot be written \(ENOENT\)$/);
    assert.deepEqual((await readdir(folder)).sort(), ['client.json', 'taken', 'token.json']);
  });

  it('is never seen half written', async (context) => {
    const out = join(await temporaryFolder(context), 'a.json');
    const texts = [1, 2].map((digit) => JSON.stringify(String(digit).repeat(200_000)));
    await writeWhole(out, texts[0]!, 0o644);
    let isDone = false;
    const writing = (async () => {
      for (let count = 0; count < 40; count++) await writeWhole(out, texts[count % 2]!, 0o644);
      isDone = true;
    })();
    let reads = 0;
    while (!isDone) {
      assert.ok(texts.includes(await readFile(out, 'utf8')));
      reads++;
    }
    await writing;
    assert.ok(reads > 5, `${reads} reads`);
  });
});

describe('watching', () => {
  it('goes on after a failure, and ends at a signal', async (context) => {
    const { start, out, end, lines } = await workplace(context, { commandFault: 'error' });
    const ended = start('--out', out, '--watch', '60');
    await until(() => lines.length > 0);
    end.abort();
    assert.equal(await ended, 0);
    await assert.rejects(stat(out), { code: 'ENOENT' });
  });

  it('writes at once, and serves the same', async (context) => {
    const { start, out, end, printed } = await workplace(context);
    const ended = start('--out', out, '--watch', '60', '--serve', '0');
    await until(() =>
      stat(out).then(
        () => true,
        () => false,
      ),
    );
    const url = printed.join('').trim();
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/directory\.json$/);
    assert.deepEqual(await (await fetch(url)).json(), await readDirectory(out));
    end.abort();
    assert.equal(await ended, 0);
  });
});

describe('serving', () => {
  it('has the list at one path, refreshes on request, and ends at a signal', async (context) => {
    const { start, end, printed, appliance } = await workplace(context);
    const ended = start('--serve', '0');
    await until(() => printed.length > 0);
    const url = printed.join('').trim();
    assert.equal(JSON.parse((await appliance.send('/commands.json')).text).lists, 0);
    assert.equal((await fetch(new URL('/', url))).status, 404);
    const response = await fetch(`${url}?x`);
    assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [200, '*']);
    assert.equal(JSON.parse((await appliance.send('/commands.json')).text).lists, 4);
    end.abort();
    assert.equal(await ended, 0);
  });

  it('on a port that is taken is status 1', async (context) => {
    const { start, lines, appliance } = await workplace(context);
    assert.equal(await start('--serve', String(appliance.port)), 1);
    assert.match(lines.join('\n'), /cannot listen on port \d+ \(EADDRINUSE\)/);
  });
});

describe('the published command', () => {
  const runBuilt = (args: string[], env: Record<string, string>) =>
    new Promise<{ status: number; output: string; errors: string }>((resolve) => {
      const { PATH = '' } = process.env;
      execFile(process.execPath, [BUILT, ...args], { env: { PATH, ...env } }, (error, output, errors) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, output, errors }),
      );
    });

  it('begins with the line that makes it a program', async () => {
    assert.match(await readFile(BUILT, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('writes the file in both flavours, with the client of the environment', async (context) => {
    const { appliance, own, out } = await workplace(context);
    for (const noCommandV2 of [false, true]) {
      await appliance.switchTo({ noCommandV2 });
      assert.deepEqual(await runBuilt([...own, '--out', out], ENVIRONMENT), { status: 0, output: '', errors: '' });
      const { issues, representatives } = await readDirectory(out);
      assert.deepEqual({ issues, representatives }, PRACTICE);
    }
  });

  it('has a status and one line with a time for each kind of failure', async (context) => {
    const { own, out } = await workplace(context, { commandFault: 'unauthorized' });
    const refused = await runBuilt([...own, '--out', out], ENVIRONMENT);
    assert.equal(refused.status, 1);
    assert.match(refused.errors, /^2\d{3}-\S+Z Appliance .* \(401\)\n$/);
    assert.ok(!refused.errors.includes(CREDENTIALS.clientSecret));
    const without = await runBuilt([...own, '--out', out], {});
    assert.deepEqual([without.status, /set BT_CLIENT_ID and/.test(without.errors)], [1, true]);
    assert.equal((await runBuilt(['--out', out], ENVIRONMENT)).status, 2);
    assert.match((await runBuilt(['--help'], {})).output, /^Usage: bt-support-directory/);
  });

  it('ends at SIGTERM', async (context) => {
    const { own } = await workplace(context);
    const child = spawn(process.execPath, [BUILT, ...own, '--serve', '0'], { env: { ...process.env, ...ENVIRONMENT } });
    context.after(() => child.kill('SIGKILL'));
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  });
});
