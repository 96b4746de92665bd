/** Whether there is a page: not on a server. The builds for script tags are for pages alone, and have none of this. */
export const hasPage = (): boolean => 'document' in globalThis;

/** Says by a named error what is otherwise a `ReferenceError`. */
export function needPage(): void {
  if (!hasPage())
    throw new DOMException(
      'Sessions start in a browser, in the task of a click: here is no document.',
      'NotSupportedError',
    );
}
