/** Delays before each retry, in milliseconds. */
const WAITS_MS = [500, 2000, 5000];

/**
 * Loads a later file. In some browsers a launch aborts loading, and the same address fails from then on: so it is retried, each time with
 * another query.
 *
 * @param load - Called with the number of the attempt, from 0.
 * @param onFailure - Called after each failed attempt.
 */
export const retryImport = <Part>(
  load: (attempt: number) => Promise<Part>,
  onFailure?: () => void,
  attempt = 0,
): Promise<Part> =>
  load(attempt).catch(async (error: unknown) => {
    onFailure?.();
    const wait = WAITS_MS[attempt];
    if (!wait) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return retryImport(load, onFailure, attempt + 1);
  });
