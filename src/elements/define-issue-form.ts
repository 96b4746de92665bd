/** Registers `<bt-issue-form>`. */

import { defineElement } from './element-registry.ts';
import { BtIssueForm } from './issue-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'bt-issue-form': BtIssueForm;
  }
}

defineElement('bt-issue-form', BtIssueForm);
