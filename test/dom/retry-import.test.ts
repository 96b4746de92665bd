import { expect } from '@open-wc/testing';
import { retryImport } from '../../src/dom/retry-import.ts';

const { setTimeout: real } = window;

describe('a dynamic import that is tried again', () => {
  let waits: number[];
  let tries: number[];
  let failures: number;

  beforeEach(() => {
    [waits, tries, failures] = [[], [], 0];
    // Time passes at once, and is noted.
    window.setTimeout = ((run: () => void, wait: number) => {
      waits.push(wait);
      queueMicrotask(run);
      return 0;
    }) as never;
  });
  afterEach(() => {
    window.setTimeout = real;
  });

  /** A load that fails so many times. */
  const failing =
    (times: number) =>
    (attempt: number): Promise<string> => {
      tries.push(attempt);
      return tries.length > times ? Promise.resolve('part') : Promise.reject(new Error(`failure ${tries.length}`));
    };

  const WAITS = [500, 2000, 5000];

  for (const times of [0, 1, 2, 3]) {
    it(`has the part after ${times} failures, each followed by a longer wait`, async () => {
      expect(await retryImport(failing(times), () => failures++)).to.equal('part');
      expect(tries).to.deep.equal([0, 1, 2, 3].slice(0, times + 1));
      expect(waits).to.deep.equal(WAITS.slice(0, times));
      expect(failures).to.equal(times);
    });
  }

  it('gives up after the fourth attempt, with the last error', async () => {
    let error: unknown;
    await retryImport(failing(Infinity), () => failures++).catch((reason: unknown) => (error = reason));
    expect(error).to.have.property('message', 'failure 4');
    expect(tries).to.deep.equal([0, 1, 2, 3]);
    expect(waits).to.deep.equal(WAITS);
    expect(failures).to.equal(4);
  });

  it('reports a failure before it waits', async () => {
    await retryImport(failing(2), () => {
      expect(waits).to.have.length(failures);
      failures++;
    });
    expect(failures).to.equal(2);
  });

  it('needs no callback for failures', async () => {
    expect(await retryImport(failing(1))).to.equal('part');
  });

  it('waits before each retry', async () => {
    window.setTimeout = real;
    const start = performance.now();
    await retryImport(failing(1));
    expect(performance.now() - start).to.be.within(450, 5_000);
  });
});
