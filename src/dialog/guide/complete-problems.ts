import type { Launch } from '../../request/launch-request.ts';
import type { AuthorWarning } from '../../author/author-console.ts';
import { contactFor } from './contact.ts';
import { applyStyles } from './apply-styles.ts';
import { withAuthor } from './with-author.ts';

/**
 * Warns the page's author of problems that only they can correct, and shows the customer how else to reach the help desk: in the dialog's view,
 * or beside the problems in the element.
 */
export async function completeProblems(
  body: HTMLElement | undefined,
  warnings: readonly AuthorWarning[],
  launch: Pick<Launch, 'target' | 'settings'>,
): Promise<void> {
  const { target } = launch;
  if (warnings.length) withAuthor(({ writeWarnings }) => writeWarnings(warnings, target));
  if (body) {
    const { host } = body.getRootNode() as ShadowRoot;
    if (warnings.length && body.isConnected) body.lastElementChild?.before(...contactFor(launch, host));
    applyStyles(body);
  } else if (warnings.length && target instanceof Element) {
    // Of an element of this package.
    await (target as { readonly updateComplete?: Promise<unknown> }).updateComplete;
    const slot = target.shadowRoot?.querySelector<HTMLSlotElement>('[part=problems] slot');
    // Slotted contacts are visible there, unless they are hidden.
    if (!slot || slot.assignedElements().some((item) => !item.hasAttribute('hidden'))) return;
    const copy = document.createElement('div');
    if (contactFor(launch, copy).length) slot.after(...copy.children);
  }
}
