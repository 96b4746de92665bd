// `npm start` and `npm pack`: the published files are those of `npm run build`, even if the demo was started in between.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { removeOthers } from '../../.config/build.mjs';
import { HASH_PLACEHOLDER } from '../../.config/hash-names.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

const hashOf = (algorithm: string, data: Buffer | string) => createHash(algorithm).update(data).digest('base64');

/** Every file of `dist`, and what is in it. */
function contents(): Record<string, string> {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(dist.length + 1), hashOf('sha256', readFileSync(path))];
    }),
  );
}

describe('npm start', () => {
  const built = contents();
  let demo: string;
  let appliance: string;
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', APPLIANCE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  before(async () => {
    let output = '';
    child.stdout.setEncoding('utf8');
    for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
      output += String(part);
      if (output.includes('Ctrl-C')) break;
    }
    child.stdout.resume();
    demo = /Demo pages\s+(\S+)/.exec(output)?.[1] ?? assert.fail(output);
    appliance = /Practice appliance\s+(\S+)/.exec(output)?.[1] ?? assert.fail(output);
  });
  after(async () => {
    child.kill('SIGTERM');
    await ended;
  });

  it('serves its own build at the address of the published one', async () => {
    const script = await (await fetch(`${demo}dist/bt-support.js`)).text();
    assert.ok(script.includes(`bt-guide-${HASH_PLACEHOLDER}.js`));
    assert.equal((await fetch(`${demo}dist/bt-guide-${HASH_PLACEHOLDER}.js`)).status, 200);
    const bg = await (await fetch(`${appliance}api/start_session.js`)).text();
    assert.ok(bg.includes(`bt-guide-${HASH_PLACEHOLDER}.js`));
  });

  it('does not change the published build', () => {
    assert.deepEqual(contents(), built);
    const integrity = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8')) as Record<
      string,
      { integrity: string }
    >;
    for (const [name, { integrity: hash }] of Object.entries(integrity))
      assert.equal(hash, `sha384-${hashOf('sha384', readFileSync(join(dist, name)))}`, name);
  });

  it('adds nothing to the package', () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const answer = execFileSync(npm, ['pack', '--dry-run', '--ignore-scripts', '--json', '--loglevel=error'], options);
    const [{ files }] = JSON.parse(answer) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    assert.ok(paths.includes('dist/bt-support.js'));
    assert.deepEqual(
      paths.filter((path) => path.includes(HASH_PLACEHOLDER) || path.includes('.dev')),
      [],
    );
  });
});

describe('npm pack', () => {
  it('builds first, so that no package is older than its sources', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    assert.equal(scripts['prepack'], 'npm run build');
  });
});

describe('the build', () => {
  it('removes everything that it did not make: files, links, and empty folders', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'bt-support-others-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    const put = (...path: string[]) => {
      const file = join(folder, ...path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, '');
      return file;
    };
    const made = [put('bt-support.js'), put('esm', 'index.js')];
    for (const path of [`bt-guide-${HASH_PLACEHOLDER}.js`, 'esm/old.js', '.hidden', 'old/older/oldest.js'])
      put(...path.split('/'));
    mkdirSync(join(folder, 'empty'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
    symlinkSync(root, join(folder, 'checkout'), 'junction');
    removeOthers(made, folder);
    assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), [
      'bt-support.js',
      'esm',
      join('esm', 'index.js'),
    ]);
    assert.ok(existsSync(join(root, 'package.json')), 'what a link leads to stays');
  });
});
