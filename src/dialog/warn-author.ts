import type { AuthorWarning } from '../author/author-console.ts';
import { whenGuideReady } from './when-guide-ready.ts';

/**
 * Writes warnings for the page's author to the console, once for each element and message. Their texts are in a later file that is loaded
 * for it: call it only with warnings, and never before a launch.
 *
 * @param warnings - Problems, or codes of `authorTexts` with the `value` that goes into the text. They must not contain
 *   anything that a customer typed, or a value of a session: only names, hosts and what an author wrote.
 * @param element - The element concerned, which the console shows. Default: the page.
 */
export const warnAuthor = (warnings: readonly AuthorWarning[], element?: EventTarget): void =>
  whenGuideReady(({ withAuthor }) => withAuthor(({ writeWarnings }) => writeWarnings(warnings, element)));
