import { type PageObstacle, findPageObstacles, sessionScripts } from '../guide/obstacles.ts';
import type { ProblemCode } from '../session/problems.ts';
import type { AuthorCode } from './author-console.ts';
import { findOfElements, toObstacles } from './element-obstacles.ts';
import { findPageMistakes } from './page-mistakes.ts';

/** Something about a page that can keep sessions from starting, or that its author cannot have meant. */
export interface Obstacle {
  /** What it is. Those of elements' problems are the problems' own. */
  readonly code: PageObstacle['code'] | AuthorCode | ProblemCode;
  /** A sentence for the page's author. */
  readonly message: string;
  /** The element, link, form, script or `meta` that it is about, unless it is the page as a whole. */
  readonly element?: Element;
}

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
