// The files that arrive in a test's own folder.
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { trackFolder } from '../tools/children.mjs';
import type { Download } from './page.ts';

const unfinished = /\.(crdownload|part|wkdownload)$/;

export interface Profile {
  home: string;
  downloads: string;
  remove(): Promise<void>;
}

/** A home of its own for one test. */
export async function makeProfile(): Promise<Profile> {
  const home = await mkdtemp(join(tmpdir(), 'bt-support-pages-'));
  const forget = trackFolder(home);
  const downloads = join(home, 'Downloads');
  await mkdir(downloads);
  return {
    home,
    downloads,
    async remove() {
      // A browser may still be writing its last files when it is closed.
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      forget();
    },
  };
}

async function arrived(folder: string): Promise<Download[]> {
  const names = await readdir(folder);
  const complete = names.filter((name) => !unfinished.test(name) && !names.includes(`${name}.part`));
  const files = complete.map(async (name) => {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    return { name, path, size: facts?.size ?? 0 };
  });
  // Firefox reserves the name by an empty file, before there is a file for the parts.
  return (await Promise.all(files)).filter(({ size }) => size > 0).sort((a, b) => a.name.localeCompare(b.name));
}

/** Waits until at least `count` files are complete; with none, what is there now. */
export async function downloadsIn(folder: string, count: number, timeout = 20_000): Promise<Download[]> {
  const end = Date.now() + timeout;
  let last = await arrived(folder);
  while (count > 0 && Date.now() < end) {
    await sleep(150);
    const files = await arrived(folder);
    if (files.length >= count && JSON.stringify(files) === JSON.stringify(last)) return files;
    last = files;
  }
  if (last.length < count) throw new Error(`${last.length} of ${count} downloads arrived within ${timeout} ms.`);
  return last;
}
