/** Whether a click is meant for the browser: a new tab, a new window, a saved file. */
export const isModified = (event: MouseEvent): boolean =>
  event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
