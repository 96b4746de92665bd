import { findPageObstacles, sessionScripts } from '../dialog/guide/obstacles.ts';
import type { Obstacle } from './obstacle.ts';
import { findOfElements, toObstacles } from './element-obstacles.ts';
import { findPageMistakes } from './page-mistakes.ts';

/** Settings of a page by script. */
export interface PageFacts {
  readonly pageSettings?: object;
  /** Plain links and forms start through the launcher. Default: false. */
  readonly isEnhanced?: boolean;
}

/** Finds what keeps sessions from starting: first for the page as a whole, then for its elements. */
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
