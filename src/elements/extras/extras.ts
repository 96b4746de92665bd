/** What only some pages need, in one chunk that is loaded when the first element wants it. */

export { addStyles } from '../../dom/add-styles.ts';
export { aroundButton, hideContacts } from './arrange.ts';
export { DryRun } from './dry-run.ts';
export { IssueFormController } from './issue-form-controller.ts';
