// `npm test` and `npm run verify`: everything that has to hold, in order. The last line is `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chosenBrowsers } from './tools/choose-engines.mjs';
import { UsageError } from './tools/find-browsers.mjs';
import { howToInstall, installBrowsers, missingEngines } from './tools/install-browsers.ts';
import { allSteps, runStep, totalsOf } from './tools/steps.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function findEngines(): string[] {
  if (process.argv.includes('--install-browsers')) installBrowsers(missingEngines());
  const missing = missingEngines();
  if (missing.length > 0) throw new UsageError(howToInstall(missing));
  return chosenBrowsers().map(({ name }) => name);
}

async function runAll(folder: string): Promise<number> {
  const sum = { passed: 0, failed: 0 };
  const lines: string[] = [];
  const broken: string[] = [];
  for (const step of allSteps(folder)) {
    console.log(`\n--- ${step.name}`);
    const started = Date.now();
    const { isWell, lastLines } = await runStep(step);
    const { passed, failed } = totalsOf(step, isWell);
    sum.passed += passed;
    sum.failed += failed;
    const result = step.totals ? `${passed} passed, ${failed} failed` : isWell ? 'well' : 'FAILED';
    if (failed > 0) broken.push(`\n--- ${step.name}, its last lines\n${lastLines}`);
    lines.push(`${step.name}: ${result} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  // Repeated at the end, where a long log is read first.
  for (const text of broken) console.log(text);
  console.log(`\n---\n${lines.join('\n')}\n`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

try {
  const engines = findEngines();
  console.log(`Engines: ${engines.join(', ')}`);
  // The steps start processes of their own: each is to use just these.
  process.env['ENGINES'] = engines.join(',');
  const folder = mkdtempSync(join(tmpdir(), 'bt-support-run-'));
  process.exitCode = await runAll(folder);
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
