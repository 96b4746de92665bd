/** Registers the elements. Importing this module is all it takes; importing it twice does no harm. */

import { checkTags } from './elements/check-tags.ts';
import './elements/define-issue-form.ts';
import './elements/define-support-session.ts';
import './elements/portal/define-representative-list.ts';
import './elements/portal/define-session-key-form.ts';
import './elements/portal/define-support-notices.ts';
import { elementRegistry } from './elements/element-registry.ts';

if (elementRegistry()) checkTags();
