/** Tests if there is a document: not on a server. The builds for script tags leave this out. */
export const hasPage = (): boolean => 'document' in globalThis;

/** Throws a `NotSupportedError` in place of a `ReferenceError`. */
export function needPage(): void {
  if (!hasPage())
    throw new DOMException(
      'Sessions start in a browser, in the task of a click: here is no document.',
      'NotSupportedError',
    );
}
