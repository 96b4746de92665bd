import type { PageObstacle } from '../dialog/guide/obstacles.ts';
import type { ProblemCode } from '../session/problems.ts';
import type { AuthorCode } from './author-console.ts';

/** Something about a page that can keep sessions from starting, or that its author cannot have meant. */
export interface Obstacle {
  /** What it is. Those of elements' problems are the problems' own. */
  readonly code: PageObstacle['code'] | AuthorCode | ProblemCode;
  /** A sentence for the page's author. */
  readonly message: string;
  /** The element, link, form, script or `meta` that it is about, unless it is the page as a whole. */
  readonly element?: Element;
}
