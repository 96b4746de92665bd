import type { Obstacle } from './author/obstacle.ts';
import { loadGuide } from './dialog/load-guide.ts';
import { hasPage } from './dom/need-page.ts';
import { isEnhanced, pageSettings, pageSite } from './request/page-settings.ts';
import { retryImport } from './dom/retry-import.ts';

/**
 * Finds what keeps sessions from starting on this page, for its author: a sandbox, a frame, duplicate scripts, no https, no doctype; and likely
 * mistakes: a missing or wrong site, type or start method, unknown attributes, controls that are not sent, unknown tags, settings and
 * options. The list is empty if there are none, and on a server. Most of it is also on the console, once for each element.
 *
 * @throws if the files for it cannot be loaded.
 */
export const diagnose = async (): Promise<Obstacle[]> => {
  if (!hasPage()) return [];
  const { authorPart } = await retryImport(loadGuide);
  const { findObstacles } = await authorPart();
  return findObstacles(window, pageSite(document), { pageSettings, isEnhanced: isEnhanced() });
};
