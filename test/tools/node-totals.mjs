// A reporter for node's test runner that counts: only tests, not the suites around them, and as JSON.
/**
 * @param {AsyncIterable<{ type: string, data: { details?: { type?: string }, skip?: unknown, todo?: unknown } }>} events
 */
export default async function* countTests(events) {
  const count = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (data.details?.type === 'suite' || data.skip !== undefined || data.todo !== undefined) continue;
    if (type === 'test:pass') count.passed++;
    if (type === 'test:fail') count.failed++;
  }
  yield JSON.stringify(count);
}
