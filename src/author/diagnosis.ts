import { findPageObstacles, sessionScripts } from '../dialog/guide/obstacles.ts';
import type { Obstacle } from './obstacle.ts';
import { findOfElements, toObstacles } from './element-obstacles.ts';
import { findPageMistakes } from './page-mistakes.ts';

/** What a page has set by script. */
export interface PageFacts {
  readonly pageSettings?: object;
  /** Whether plain links and forms start through the launcher. */
  readonly isEnhanced?: boolean;
}

/** What stands in the way on a page: first of the page as a whole, then of what is on it. */
export const findObstacles = (
  view: Window,
  site: string,
  { pageSettings = {}, isEnhanced = false }: PageFacts = {},
): Obstacle[] => [
  ...findPageObstacles(view, site),
  ...findPageMistakes(view.document, sessionScripts(view.document), pageSettings).flatMap(({ element, ...mistake }) =>
    toObstacles([mistake], element),
  ),
  ...findOfElements(view.document, { isEnhanced, hasSite: site !== '' }),
];
