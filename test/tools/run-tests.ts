// Some tests, quickly: `npm run test:unit`, `test:node` and `test:pages`, each with names, or else with all of its kind, and
// `test:wordpress`. Without ENGINES they take one browser, Chromium if there is one; `npm test` takes all.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needWordPress } from '../cms/wordpress/debian.ts';
import { chosenBrowsers } from './choose-engines.mjs';
import { UsageError } from './find-browsers.mjs';
import { isOld } from './old-build.ts';
import { nodeTestFiles, pageTestFiles, unitTestFiles } from './steps.ts';

const node = process.execPath;
const inNode = ['--import', 'tsx', '--test', '--test-reporter=spec'];

function run(...args: string[]): number {
  const { status, error } = spawnSync(node, args, { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

/** Those that a name stands for: a path, a part of one, or the name of a file without its ending. */
export function matching(files: readonly string[], names: readonly string[]): string[] {
  if (names.length === 0) return [...files];
  return names.flatMap((name) => {
    const path = name.replaceAll('\\', '/').replace(/^\.\//, '');
    const exact = files.filter((file) => file === path || basename(file).split('.')[0] === path);
    const found = exact.length > 0 ? exact : files.filter((file) => file.includes(path));
    if (found.length === 0)
      throw new UsageError(`No such test is called ${name}. Examples: ${files.slice(0, 3).join(', ')}.`);
    return found;
  });
}

function useOneBrowser(): void {
  const [first] = chosenBrowsers();
  if (first && process.env['ENGINES'] === undefined) process.env['ENGINES'] = first.name;
}

/** What is built is brought up to date first, if it is not. */
function build(): number {
  const isNew = existsSync(join('dist', 'integrity.json')) && !isOld('dist', 'src') && !isOld('dist', '.config');
  return isNew ? 0 : run('.config/build.mjs');
}

const kinds: Record<string, (names: string[]) => number> = {
  unit(names) {
    useOneBrowser();
    const files = names.length > 0 ? ['--files', ...matching(unitTestFiles(), names)] : [];
    return run('node_modules/@web/test-runner/dist/bin.js', ...files);
  },
  node(names) {
    const files = matching(nodeTestFiles(), names);
    // The appliance knows nothing of what is built.
    const needsBuild = files.some((path) => !path.startsWith('test/appliance/'));
    return (needsBuild ? build() : 0) || run(...inNode, ...files);
  },
  pages(names) {
    useOneBrowser();
    const files = matching(pageTestFiles(), names);
    return build() || run('--import', 'tsx', 'test/tools/run-pages.ts', ...files);
  },
  /** Never a part of `npm test`: it needs a database, and packages of Debian. */
  wordpress() {
    needWordPress();
    useOneBrowser();
    return build() || run(...inNode, 'test/cms/wordpress/in-wordpress.ts');
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const [kind = '', ...names] = process.argv.slice(2);
  try {
    const runKind = kinds[kind];
    if (!runKind) throw new UsageError(`Which tests: ${Object.keys(kinds).join(', ')}?`);
    process.exitCode = runKind(names);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
