/** How long to wait before each further try, in milliseconds. */
const WAITS_MS = [500, 2000, 5000];

/**
 * Loads a part of this package that comes later. A launch aborts what is being loaded, in some browsers, and can spoil the
 * address for good: so it is tried again, each time with another query.
 *
 * @param load - Is given the number of the try, from 0.
 * @param onFailure - Is called after each try that failed.
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
