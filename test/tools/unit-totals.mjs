// A reporter for the unit tests that counts: totals for each engine, written to the file that UNIT_TOTALS names.
import { writeFileSync } from 'node:fs';

/**
 * @import { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core'
 * @typedef {{ passed: number, failed: number }} Totals
 */

/**
 * @param {TestSuiteResult | undefined} suite
 * @returns {boolean[]} one entry a test that ran
 */
function outcomes(suite) {
  if (!suite) return [];
  const own = suite.tests.filter((test) => !test.skipped).map((test) => test.passed);
  return [...own, ...suite.suites.flatMap(outcomes)];
}

/** @param {TestSession[]} sessions those of one engine */
function totals(sessions) {
  const count = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const results = outcomes(session.testResults);
    const failed = results.filter((passed) => !passed).length;
    count.passed += results.length - failed;
    // A file that could not run, or whose browser could not start, has no failed test to show for it.
    count.failed += failed === 0 && !session.passed ? 1 : failed;
  }
  if (count.passed + count.failed === 0) count.failed = 1;
  return count;
}

/** @returns {Reporter} */
export function totalsReporter() {
  /** @type {string[]} */
  let engines = [];
  return {
    start({ browserNames }) {
      engines = browserNames;
    },
    onTestRunFinished({ sessions }) {
      /** @type {Record<string, Totals>} */
      const result = {};
      for (const engine of engines) {
        result[engine] = totals(sessions.filter(({ browser }) => browser.name === engine));
        console.log(`unit tests, ${engine}: ${result[engine].passed} passed, ${result[engine].failed} failed`);
      }
      const file = process.env['UNIT_TOTALS'];
      if (file) writeFileSync(file, JSON.stringify(result));
    },
  };
}
