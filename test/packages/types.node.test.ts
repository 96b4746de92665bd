// Small projects that use the packed package, as the compilers of their languages see them. What has to be refused is
// marked in the files: a mark without a mistake is one itself.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { installPacked } from './packed.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const project = installPacked('apps', 'consumers');
after(() => project.remove());

const consumers = join(project.folder, 'consumers');

/** Output of a compiler, line by line. */
function check(script: string, ...args: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(checkout, 'node_modules', script), ...args],
      { cwd: consumers },
      (_, stdout, stderr) => resolve((stdout + stderr).split('\n').filter(Boolean)),
    );
  });
}

describe('types', { concurrency: 2 }, () => {
  for (const resolution of ['bundler', 'nodenext']) {
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    it(`fit pages, React and Vue, as ${resolution} resolves them`, async () => {
      const said = await check(
        'vue-tsc/bin/vue-tsc.js',
        ...['-p', '.', '--module', module, '--moduleResolution', resolution],
      );
      assert.deepEqual(said, []);
    });
  }

  it('fit Svelte, and refuse each mistake', async () => {
    const said = await check(
      'svelte-check/bin/svelte-check',
      ...['--workspace', '.', '--tsconfig', 'tsconfig.svelte.json', '--output', 'machine', '--no-color'],
    );
    const refused = said.flatMap((line) => {
      const [, kind, file, at] = /^\d+ (ERROR|WARNING) "([^"]+)" (\d+):/.exec(line) ?? [];
      return kind ? [`${kind} ${file} ${at}`] : [];
    });
    const wrong = readFileSync(join(consumers, 'Wrong.svelte'), 'utf8').split('\n');
    const mistakes = wrong.flatMap((line, index) =>
      line.startsWith('<bt-') ? [`ERROR Wrong.svelte ${index + 1}`] : [],
    );
    assert.ok(mistakes.length > 5);
    assert.deepEqual(refused, mistakes, said.join('\n'));
  });
});
