// The steps of a whole run. Each is a command of its own, so that one that breaks takes no other with it.
import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Totals {
  passed: number;
  failed: number;
}

export interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** The file that the step's tests leave their totals in; without one, the step only passes or fails. */
  totals?: string;
  minutes?: number;
}

const node = process.execPath;
const bin = (path: string) => join('node_modules', path);

function filesBelow(folder: string, matches: (path: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter(matches)
    .sort();
}

function nodeTests(name: string, files: string[], totals: string, minutes: number): Step {
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./test/tools/node-totals.mjs', `--test-reporter-destination=${totals}`],
  ];
  // Without a file, node would look for tests by itself and find other ones.
  const command =
    files.length > 0 ? [node, '--import', 'tsx', '--test', '--test-concurrency=1', ...reporters, ...files] : [];
  return { name, command, totals, minutes };
}

const isNodeTest = (path: string) => path.endsWith('.node.test.ts') || path.startsWith('test/appliance/');
const isPageTest = (path: string) => /^test\/(pages|driver)\//.test(path) && !isNodeTest(path);
const testFiles = (isWanted: (path: string) => boolean) =>
  filesBelow('test', (path) => path.endsWith('.test.ts') && isWanted(path));

/** Tests that run in Node. */
export const nodeTestFiles = (): string[] => testFiles(isNodeTest);

/** Tests that drive whole pages. */
export const pageTestFiles = (): string[] => testFiles(isPageTest);

/** Tests of modules in a browser: those that `web-test-runner.config.mjs` has. */
export const unitTestFiles = (): string[] => testFiles((path) => !isNodeTest(path) && !isPageTest(path));

/** @param folder where totals are left */
export function allSteps(folder: string): Step[] {
  return [
    { name: 'format', command: [node, bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
    {
      name: 'lint',
      command: [node, bin('eslint/bin/eslint.js'), '--config', '.config/eslint.config.mjs', '--max-warnings', '0', '.'],
    },
    { name: 'imports', command: [node, '.config/imports.mjs'] },
    { name: 'types', command: [node, bin('typescript/bin/tsc'), '--noEmit'] },
    { name: 'build', command: [node, '.config/build.mjs'] },
    { name: 'sizes', command: [node, '.config/sizes.mjs'] },
    {
      name: 'unit tests',
      command: [node, bin('@web/test-runner/dist/bin.js')],
      env: { UNIT_TOTALS: join(folder, 'unit.json') },
      totals: join(folder, 'unit.json'),
      minutes: 10,
    },
    nodeTests('node tests', nodeTestFiles(), join(folder, 'node.json'), 5),
    {
      name: 'whole-page tests',
      command: [node, '--import', 'tsx', 'test/tools/run-pages.ts', ...pageTestFiles()],
      env: { PAGE_TOTALS: join(folder, 'pages.json') },
      totals: join(folder, 'pages.json'),
      minutes: 30,
    },
  ];
}

/** How a step ended, and the end of what it printed. */
export interface Ended {
  isWell: boolean;
  lastLines: string;
}

const LAST_LINES = 40;

/** Runs it with its output shown. */
export function runStep({ command: [program, ...args], env, minutes = 5 }: Step): Promise<Ended> {
  if (program === undefined) return Promise.resolve({ isWell: false, lastLines: 'There is nothing to run.' });
  return new Promise((resolve) => {
    let printed = '';
    const resolveWith = (isWell: boolean): void =>
      resolve({ isWell, lastLines: printed.trimEnd().split('\n').slice(-LAST_LINES).join('\n') });
    // On a terminal the step writes by itself, in colours and over its own lines.
    const stdio = process.stdout.isTTY ? 'inherit' : (['inherit', 'pipe', 'pipe'] as const);
    const child = spawn(program, args, { stdio: stdio as StdioOptions, env: { ...process.env, ...env } });
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const)
      from?.setEncoding('utf8').on('data', (text: string) => {
        to.write(text);
        printed = (printed + text).slice(-20_000);
      });
    const timer = setTimeout(() => {
      console.error(`No end within ${minutes} minutes: stopped.`);
      printed += `\nNo end within ${minutes} minutes: stopped.`;
      child.kill('SIGINT');
    }, minutes * 60_000);
    child.once('error', (error) => {
      printed += String(error);
      resolveWith(false);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      // What it has printed may come later, and a browser that it left behind keeps the pipes open.
      void Promise.race([once(child, 'close'), sleep(1000)]).then(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolveWith(code === 0);
      });
    });
  });
}

/** Totals of a step's tests; a suite without tests has failed. */
export function totalsOf({ totals }: Step, ended: boolean): Totals {
  if (totals === undefined) return { passed: 0, failed: ended ? 0 : 1 };
  const count = { passed: 0, failed: 0 };
  for (const { passed, failed } of readTotals(totals)) {
    count.passed += passed;
    count.failed += failed;
  }
  if (count.failed === 0 && (!ended || count.passed === 0)) count.failed = 1;
  return count;
}

/** One entry, or one an engine. */
function readTotals(file: string): Totals[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  if (text === '') return [];
  const value = JSON.parse(text) as Totals | Record<string, Totals>;
  return 'passed' in value ? [value as Totals] : Object.values(value as Record<string, Totals>);
}
