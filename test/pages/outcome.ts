// What became of the tests of a file, for what looks back at all of them.
const defined = new Set<string>();
const passed = new Set<string>();
let failures = 0;

/** Before a test is run, or left out because it is for other engines. */
export const testDefined = (name: string): void => void defined.add(name);

export function testEnded(name: string, isWell: boolean): void {
  if (isWell) passed.add(name);
  else failures += 1;
}

export const hasFailed = (): boolean => failures > 0;

/** Returns true if there are tests, each has run in some engine, and none has failed. */
export const ranAll = (): boolean => defined.size > 0 && !hasFailed() && [...defined].every((name) => passed.has(name));
