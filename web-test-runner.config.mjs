// Unit tests in real browsers: `npx wtr`, or `ENGINES=firefox npx wtr --files test/session/url.test.ts`.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chosenBrowsers } from './test/tools/choose-engines.mjs';
import { UsageError } from './test/tools/find-browsers.mjs';
import { oneEngine } from './test/tools/unit-engines.mjs';
import { unitLauncher } from './test/tools/unit-launchers.mjs';
import { totalsReporter } from './test/tools/unit-totals.mjs';

function browsers() {
  try {
    return chosenBrowsers().map(unitLauncher);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const launchers = browsers();
const inOneEngine = Object.keys(oneEngine);
/** Files that the command line names run in every chosen engine. */
const areNamed = process.argv.includes('--files');

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: [
    'test/**/*.test.ts',
    ...['!test/pages/**', '!test/driver/**', '!test/appliance/**', '!test/**/*.node.test.ts'],
    ...inOneEngine.map((file) => `!${file}`),
  ],
  groups: areNamed ? [] : [{ name: 'one engine', files: inOneEngine, browsers: launchers.slice(0, 1) }],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  browsers: launchers,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  // A property test runs a hundred times, on a machine that may be busy with two other engines.
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), totalsReporter()],
};
