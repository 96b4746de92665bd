// A real WordPress on this machine alone: a copy of Debian's, with a database of its own, in a folder that is removed.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isRunning, track, trackFolder } from '../../tools/children.mjs';
import { needWordPress, program, wordpressFolder } from './debian.ts';

export interface User {
  login: string;
  password: string;
  role: 'administrator' | 'editor';
}

export interface WordPress {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  version: string;
  admin: User;
  editor: User;
  /** Puts a file into the site's folder, such as `wp-content/mu-plugins/name.php`. */
  put(path: string, content: string | Uint8Array): Promise<void>;
  /** From now on nobody may save unfiltered HTML, or again those to whom WordPress gives that right. */
  filterEverybody(isOn: boolean): Promise<void>;
  /** What PHP has complained about in must-use plugins. WordPress is older than this PHP, and has complaints of its own. */
  complaints(): string[];
  close(): Promise<void>;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** With a group of its own, since both servers are several processes, and an interrupt is not for them. */
function start(command: string, args: string[], log: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const output = openSync(log, 'a');
  const child = spawn(program(command), args, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  closeSync(output);
  return track(child);
}

async function stop(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, 'exit');
  // Nothing of what they still have to write is needed.
  process.kill(-Number(child.pid), 'SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until a server answers, and fails with what it has written if it ends before. */
async function untilReady(child: ChildProcess, log: string, answers: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await answers())) {
    if (!isRunning(child) || Date.now() > end)
      throw new Error(`${child.spawnfile} does not answer:\n${readFileSync(log, 'utf8')}`);
    await sleep(100);
  }
}

function run(command: string, args: string[], input = '', env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program(command), args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw error ?? new Error(`${command} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** As root, MariaDB wants to hear that this is meant. */
const asThisUser = process.getuid?.() === 0 ? ['--user=root'] : [];

async function startDatabase(folder: string, socket: string, log: string): Promise<ChildProcess> {
  const data = join(folder, 'data');
  // Without the machine's settings, and with no password: only the socket leads there, in a folder of this user alone.
  const common = ['--no-defaults', `--datadir=${data}`, ...asThisUser];
  run('mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--basedir=/usr',
  ]);
  const files = [`--socket=${socket}`, `--pid-file=${join(folder, 'database.pid')}`];
  const fast = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-buffer-pool-size=64M'];
  const child = start('mariadbd', [...common, ...files, '--skip-networking', ...fast], log);
  const sql = (statement: string) =>
    spawnSync(program('mariadb'), ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', statement]);
  await untilReady(child, log, () => sql('CREATE DATABASE IF NOT EXISTS wordpress').status === 0);
  return child;
}

function startPhp(root: string, port: number, log: string, env: NodeJS.ProcessEnv): ChildProcess {
  const settings = {
    // A changed file counts at once.
    'opcache.revalidate_freq': '0',
    // No mail leaves this machine.
    sendmail_path: '/bin/true',
    log_errors: '1',
    display_errors: '0',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  // Its pages ask the server that makes them, so that one worker would wait for itself.
  return start('php', [...flags, '-S', `127.0.0.1:${port}`, '-t', root], log, { ...env, PHP_CLI_SERVER_WORKERS: '4' });
}

export async function startWordPress(): Promise<WordPress> {
  needWordPress();
  const folder = await mkdtemp(join(tmpdir(), 'bt-support-wordpress-'));
  const forget = trackFolder(folder);
  const [root, logs] = [join(folder, 'site'), join(folder, 'log')];
  const running: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(running.map(stop));
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    forget();
  };
  try {
    await mkdir(logs);
    // Debian's copy reads its settings from `/etc`, and has links to scripts of other packages.
    await cp(wordpressFolder, root, {
      recursive: true,
      dereference: true,
      filter: (path) => !path.endsWith('.htaccess'),
    });
    await cp(here('wp-config.php'), join(root, 'wp-config.php'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const socket = join(folder, 'socket');
    const env = { WORDPRESS_SOCKET: socket, WORDPRESS_URL: url, WORDPRESS_SECRET: randomUUID() };
    running.push(await startDatabase(folder, socket, join(logs, 'database')));
    const php = startPhp(root, port, join(logs, 'php'), env);
    running.push(php);
    // A file, since WordPress has nothing to answer with before it is installed.
    const isUp = () =>
      fetch(`${url}/license.txt`).then(
        (answer) => answer.status > 0,
        () => false,
      );
    await untilReady(php, join(logs, 'php'), isUp);
    const user = (login: string, role: User['role']): User => ({ login, password: randomUUID(), role });
    const [admin, editor] = [user('admin', 'administrator'), user('editor', 'editor')];
    const version = run('php', [here('install.php'), root], JSON.stringify([admin, editor]), env);
    const rule = join(root, 'filter-everybody');
    return {
      url,
      version,
      admin,
      editor,
      async put(path, content) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), content);
      },
      filterEverybody: (isOn) => (isOn ? writeFile(rule, '') : rm(rule, { force: true })),
      complaints: () =>
        readFileSync(join(logs, 'php'), 'utf8')
          .split('\n')
          .filter((line) => /PHP (Fatal|Parse|Warning|Notice|Deprecated).*mu-plugins/.test(line)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
