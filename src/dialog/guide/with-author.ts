import { retryImport } from '../../dom/retry-import.ts';
import { loadAuthor } from './load-author.ts';

type Author = Awaited<ReturnType<typeof loadAuthor>>;

let loading: Promise<Author> | undefined;

/** Loads the part for authors once, and again if that failed. */
export function authorPart(): Promise<Author> {
  if (!loading) {
    loading = retryImport(loadAuthor);
    // Otherwise only `diagnose()` checks the head. Here it loads no additional file.
    void loading.then(
      ({ writePageMistakes }) => writePageMistakes(document),
      () => undefined,
    );
  }
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Calls back with the part for authors; never if it cannot be loaded. */
export const withAuthor = (use: (author: Author) => unknown): void => void authorPart().then(use, () => undefined);
