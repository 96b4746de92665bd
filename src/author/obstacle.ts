import type { PageObstacle } from '../dialog/guide/obstacles.ts';
import type { ProblemCode } from '../session/problems.ts';
import type { AuthorCode } from './author-console.ts';

/** Something that can keep sessions from starting, or a likely mistake on a page. */
export interface Obstacle {
  /** The kind of obstacle, or the code of an element's problem. */
  readonly code: PageObstacle['code'] | AuthorCode | ProblemCode;
  /** A sentence for the page's author. */
  readonly message: string;
  /** The element, link, form, script or `meta` concerned; undefined for the page as a whole. */
  readonly element?: Element;
}
