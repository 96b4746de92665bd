import { isSeen } from '../dialog.ts';

/**
 * Says what a view does in the browser's own box, where the page shows nothing at all: its root is hidden, or the frame that it
 * is in. What has started already is not offered again. A view that was closed meanwhile, or taken out, has nothing to say.
 */
export function showNatively(view: HTMLElement): void {
  const dialog = view.closest('dialog');
  if (!dialog?.open || !dialog.isConnected || isSeen(dialog)) return;
  // Before it there may be another way to the same session, by a program or a store.
  const link = [...view.querySelectorAll('a')].pop();
  const text = [...view.querySelectorAll('h2, p, li')].map(({ textContent }) => textContent).join('\n');
  if (!link || dialog.dataset.view === 'javascript') alert(text);
  else if (confirm(text)) link.click();
}
