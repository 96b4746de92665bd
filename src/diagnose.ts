import type { Obstacle } from './author/obstacle.ts';
import { loadGuide } from './dialog/load-guide.ts';
import { hasPage } from './dom/need-page.ts';
import { isEnhanced, pageSettings, pageSite } from './request/page-settings.ts';
import { retryImport } from './dom/retry-import.ts';

/**
 * What stands in the way of sessions on this page, for its author: a sandbox, a frame, scripts that do the same, no https, no
 * doctype; and what cannot be meant: on every element a missing or wrong site, type or start method, unknown attributes and
 * controls that are not sent; unknown tags, settings and options. An empty list where nothing is known to. The console has
 * most of it, once for each element. On a server, where there is no page, the list is empty.
 *
 * @throws where the guide, which knows, cannot be loaded.
 */
export const diagnose = async (): Promise<Obstacle[]> => {
  if (!hasPage()) return [];
  const { authorPart } = await retryImport(loadGuide);
  const { findObstacles } = await authorPart();
  return findObstacles(window, pageSite(document), { pageSettings, isEnhanced: isEnhanced() });
};
