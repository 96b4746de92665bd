import { isSeen } from '../dialog.ts';

/**
 * Shows the text of a view in the browser's own box, if the page shows nothing at all: its root or its frame is hidden. A session that has
 * started is not offered again. Does nothing for a view that was closed or removed.
 */
export function showNatively(view: HTMLElement): void {
  const dialog = view.closest('dialog');
  if (!dialog?.open || !dialog.isConnected || isSeen(dialog)) return;
  // An earlier link may lead to ClickOnce or a store.
  const link = [...view.querySelectorAll('a')].pop();
  const text = [...view.querySelectorAll('h2, p, li')].map(({ textContent }) => textContent).join('\n');
  if (!link || dialog.dataset.view === 'javascript') alert(text);
  else if (confirm(text)) link.click();
}
