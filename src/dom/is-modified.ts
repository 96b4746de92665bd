/** Tests if a click is for the browser: it opens a new tab or window, or saves a file. */
export const isModified = (event: MouseEvent): boolean =>
  event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
