import { requestOfForm, requestOfLink } from '../links/requests.ts';
import { controlOf } from '../forms/control-of.ts';
import { isForm, nativeCall } from '../dom/native.ts';
import { ELEMENTS } from '../dom/tag-names.ts';
import { findErrors } from '../session/validate.ts';
import { type AuthorWarning, explain } from './author-console.ts';
import { findAuthorProblems, ignoredControls } from './author-problems.ts';
import type { Obstacle } from './obstacle.ts';
import type { SessionElementLike } from './session-element-like.ts';

const isOurs = (element: Element): element is SessionElementLike =>
  nativeCall(element, 'matches', ELEMENTS) && 'problems' in element;

/** Finds likely mistakes on the elements of a page, and on its links and forms if they start through the launcher. */
export const findOfElements = (page: Document, { isEnhanced = false, hasSite = false }): Obstacle[] =>
  elementsIn(page).flatMap((element) =>
    isOurs(element)
      ? toObstacles(
          // A wrong site of the page is reported once, and not for each element.
          findAuthorProblems(element).filter((warning) => !hasSite || element.site || !isAboutSite(warning)),
          element,
        )
      : toObstacles(isEnhanced ? findInAddress(element) : [], element),
  );

const isAboutSite = (warning: AuthorWarning): boolean => 'field' in warning && warning.field === 'site';

/** Returns elements of this package, links and forms, in the page and in open shadow roots. */
function elementsIn(root: ParentNode): Element[] {
  const all = [...root.querySelectorAll('*')];
  return [
    ...all.filter((element) => nativeCall(element, 'matches', `${ELEMENTS}, a[href], area[href], form`)),
    ...all.flatMap((element) =>
      element.shadowRoot instanceof ShadowRoot && !isOurs(element) ? elementsIn(element.shadowRoot) : [],
    ),
  ];
}

/** Finds likely mistakes of an enhanced link or form. Empty if it has another purpose or is part of an element. */
function findInAddress(element: Element): AuthorWarning[] {
  if (nativeCall(element, 'closest', ELEMENTS)) return [];
  const session = isForm(element) ? requestOfForm(element, null) : requestOfLink(element as HTMLAnchorElement);
  if (!session) return [];
  const errors = findErrors(session.options, session.startType).filter((problem) => !controlOf(element, problem));
  return [...errors, ...(isForm(element) ? ignoredControls(element) : [])];
}

/** Converts warnings to the list of `diagnose()`. */
export const toObstacles = (warnings: readonly AuthorWarning[], element?: Element): Obstacle[] =>
  warnings.map((warning) => ({
    ...(explain(warning, element !== undefined && isOurs(element)) as Pick<Obstacle, 'code' | 'message'>),
    ...(element && { element }),
  }));
