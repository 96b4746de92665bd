// Whole-page tests run what was built: run alone, after a change, they would try the code of before it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** Tests if a source is newer than the build. */
export function isOld(dist: string, sources: string): boolean {
  return statSync(join(dist, 'bt-support.js')).mtimeMs < newest(sources);
}

export function warnOfAnOldBuild(dist: string, sources: string): void {
  if (isOld(dist, sources)) console.error('`dist` is older than `src`: run `node .config/build.mjs` first.');
}
