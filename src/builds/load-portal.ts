import type { LoadElement } from './lazy-elements.ts';
import { loadRepresentativeList } from './load-representative-list.ts';
import { loadSessionKeyForm } from './load-session-key-form.ts';
import { loadSupportNotices } from './load-support-notices.ts';

/** Loaders of the elements that are in files of their own in all builds. They build session elements, which a build loads by itself. */
export const portalLoaders: Readonly<Record<string, LoadElement>> = {
  'bt-representative-list': loadRepresentativeList,
  'bt-session-key-form': loadSessionKeyForm,
  'bt-support-notices': loadSupportNotices,
};
