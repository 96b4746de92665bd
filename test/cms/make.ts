// Makes the results anew: `node --import tsx test/cms/make.ts`, and with the folder of a WordPress and PHP on the path
// its results too: `apt-get install php-cli wordpress`, then `node --import tsx test/cms/make.ts /usr/share/wordpress`.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { embeds, hostile } from './embeds.ts';
import type { Kept } from './snapshots.ts';
import { sanitizeAll } from './sanitize-html.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

async function write(name: string, kept: Kept): Promise<void> {
  const path = here(name);
  writeFileSync(path, await format(JSON.stringify(kept), { ...(await resolveConfig(path)), parser: 'json' }));
}

function throughWordpress(folder: string): Kept {
  const { status, stdout, stderr, error } = spawnSync('php', [here('wordpress.php'), folder], {
    input: JSON.stringify({ embeds, hostile }),
    encoding: 'utf8',
  });
  // PHP's warnings go to its output: they must not pass as HTML.
  if (status !== 0 || stderr) throw error ?? new Error(stderr || stdout);
  return JSON.parse(stdout) as Kept;
}

await write('sanitize-html.json', sanitizeAll());
const [folder] = process.argv.slice(2);
if (folder) await write('wordpress.json', throughWordpress(folder));
else console.log('Give the folder of a WordPress for its results: they stay as they were.');
