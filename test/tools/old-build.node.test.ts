import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { isOld } from './old-build.ts';

it('a build is old once a source is newer, in whichever folder', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'bt-support-old-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const [dist, sources] = [join(folder, 'dist'), join(folder, 'src')];
  const write = (path: string, seconds: number) => {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '');
    utimesSync(path, seconds, seconds);
  };
  write(join(dist, 'bt-support.js'), 2000);
  write(join(sources, 'session', 'url.ts'), 1000);
  for (const path of [join(sources, 'session'), sources]) utimesSync(path, 1000, 1000);
  assert.equal(isOld(dist, sources), false);
  write(join(sources, 'session', 'url.ts'), 3000);
  assert.equal(isOld(dist, sources), true);
});
