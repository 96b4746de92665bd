import type { Obstacle } from '../guide/obstacles.ts';
import { loadGuide } from './load-guide.ts';
import { pageSite } from './page-settings.ts';
import { persistently } from './persistently.ts';

/**
 * What stands in the way of sessions on this page, for its author: a sandbox, a frame, scripts that do the same, a missing or
 * wrong site, no https, no doctype. An empty list where nothing is known to. A launch that shows the dialog says the same
 * once, on the console.
 *
 * @throws where the guide, which knows, cannot be loaded.
 */
export const diagnose = async (): Promise<Obstacle[]> => {
  const { findObstacles } = await persistently(loadGuide);
  return findObstacles(window, pageSite(document));
};
