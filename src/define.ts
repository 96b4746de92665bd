/** Registers the elements. Importing this module is all it takes; importing it twice does no harm. */

import { checkTags } from './elements/check-tags.ts';
import { sayIfSecond } from './elements/warn-if-defined.ts';
import { BtIssueForm } from './elements/issue-form.ts';
import { BtSupportSession } from './elements/support-session.ts';

declare global {
  interface HTMLElementTagNameMap {
    'bt-issue-form': BtIssueForm;
    'bt-support-session': BtSupportSession;
  }
}

// There are no custom elements on a server, and Lit's templates are no XHTML: without them the links inside stay as they are.
const isXml = /xml/.test((globalThis.document as Document | undefined)?.contentType ?? '');
const registry = isXml ? undefined : (globalThis.customElements as CustomElementRegistry | undefined);
sayIfSecond();
if (registry) checkTags();
for (const [name, element] of [
  ['bt-support-session', BtSupportSession],
  ['bt-issue-form', BtIssueForm],
] as const) {
  if (registry && !registry.get(name)) registry.define(name, element);
}
