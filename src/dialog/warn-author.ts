import type { AuthorWarning } from '../author/author-console.ts';
import { whenGuideReady } from './when-guide-ready.ts';

/**
 * Tells the page's author on the console, once for each element and message. The words are in a file of their own that is
 * loaded for it: call it only where there is something to tell, and never in the way of a launch.
 *
 * @param warnings - Problems, or codes of `authorTexts` with the `value` that goes into the text. Nothing that a customer typed
 *   and no value of a session: names, hosts and what else an author wrote.
 * @param element - What it is about, which the console shows. Default: the page.
 */
export const warnAuthor = (warnings: readonly AuthorWarning[], element?: EventTarget): void =>
  whenGuideReady(({ withAuthor }) => withAuthor(({ writeWarnings }) => writeWarnings(warnings, element)));
