import type { Obstacle } from '../guide/obstacles.ts';
import { withGuide } from './guided.ts';
import { pageSite } from './page-settings.ts';

/**
 * What stands in the way of sessions on this page, for its author: a sandbox, a frame, scripts that do the same, a missing or
 * wrong site, no https, no doctype. An empty list where nothing is known to. A launch says the same once, on the console.
 */
export const diagnose = (): Promise<Obstacle[]> =>
  new Promise((resolve) => withGuide(({ findObstacles }) => resolve(findObstacles(window, pageSite(document)))));
