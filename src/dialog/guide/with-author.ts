import { retryImport } from '../../dom/retry-import.ts';
import { loadAuthor } from './load-author.ts';

type Author = Awaited<ReturnType<typeof loadAuthor>>;

let loading: Promise<Author> | undefined;

/** What only authors need. It is loaded once, and again where that has failed. */
export function authorPart(): Promise<Author> {
  if (!loading) {
    loading = retryImport(loadAuthor);
    // Nothing else looks at the head before somebody calls `diagnose()`, and here it costs no page a file.
    void loading.then(
      ({ writePageMistakes }) => writePageMistakes(document),
      () => undefined,
    );
  }
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Does something with what only authors need: never where it cannot be loaded. */
export const withAuthor = (use: (author: Author) => unknown): void => void authorPart().then(use, () => undefined);
