/** Parts that only some pages need, in one later file. */

export { addStyles } from '../../dom/add-styles.ts';
export { aroundButton, hideContacts } from './arrange.ts';
export { DryRun } from './dry-run.ts';
export { IssueFormController } from './issue-form-controller.ts';
