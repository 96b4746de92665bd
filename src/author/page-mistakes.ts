import { TAG_NAMES } from '../dom/tag-names.ts';
import { sessionScripts } from '../dialog/guide/obstacles.ts';
import { PAGE_SETTINGS } from '../dialog/guide/setting-names.ts';
import { ignoredSites } from '../request/page-settings.ts';
import { ownFields } from '../session/values.ts';
import { type AuthorWarning, writeWarnings } from './author-console.ts';
import { nearestName } from './nearest.ts';
import { unknownPageSetting } from './unknown-names.ts';

/** Names of `meta` elements; true for boolean ones. */
const METAS = {
  'bt-site': false,
  'bt-sites': false,
  'bt-locale': false,
  'bt-contact': false,
  'bt-organisation': false,
  'bt-publisher': false,
  'bt-report': false,
  'bt-enhance': true,
  'bt-chat-instead': true,
};

const DATA = ['data-site', 'data-sites', 'data-locale', 'data-enhance', 'data-elements', 'data-replace-bg'];
/** Attributes that any script may have. */
const OF_SCRIPTS = /^(src|type|id|class|nonce|integrity)$/;

/** A mistake on the page, and the element concerned. */
export type PageMistake = AuthorWarning & { readonly element?: Element };

/** Finds likely mistakes in the head, on script tags of this package, in `configure()` and in tag names. */
export const findPageMistakes = (page: Document, scripts: readonly Element[], settings: object): PageMistake[] => [
  ...[...page.querySelectorAll(':not(:defined)')].flatMap((element) => [
    ...unknownTag(element),
    ...undefinedTag(element),
  ]),
  ...scripts.flatMap(ofScript),
  ...metasOf(page).flatMap(ofMeta),
  ...Object.keys(settings)
    .filter((name) => !(name in ownFields(PAGE_SETTINGS)))
    .map(unknownPageSetting),
  ...wrongSites(ignoredSites(page, settings)),
];

const wrongSites = (sites: readonly unknown[]): PageMistake[] =>
  sites.length
    ? [
        {
          code: 'sites-wrong',
          value: sites.map((site) => (typeof site === 'string' ? `"${site}"` : typeof site)).join(', '),
        },
      ]
    : [];

const metasOf = (page: Document): HTMLMetaElement[] => [
  ...page.querySelectorAll<HTMLMetaElement>('head meta[name^="bt-"]'),
];

/** Reports a tag that resembles one of this package. Other tags with the same prefix may be somebody else's. */
function unknownTag(element: Element): PageMistake[] {
  const value = element.localName;
  const near = value.startsWith('bt-') && nearestName(value, TAG_NAMES);
  return near && near !== value ? [{ code: 'tag-unknown', value, near, element }] : [];
}

/**
 * Reports a tag of this package that is not defined, unless it has a link or form inside. Only in `diagnose()`: a warning would be too early
 * while a script may still load. XHTML is an obstacle of its own.
 */
const undefinedTag = (element: Element): PageMistake[] =>
  TAG_NAMES.includes(element.localName) &&
  element.ownerDocument.contentType === 'text/html' &&
  !element.querySelector('a[href], form')
    ? [{ code: 'tag-undefined', element }]
    : [];

function ofScript(script: Element): PageMistake[] {
  return script.getAttributeNames().flatMap((value) => {
    const near = OF_SCRIPTS.test(value) || DATA.includes(value) ? undefined : nearestName(value, DATA);
    return near ? [{ code: 'script-attribute-unknown', value, near, element: script } as const] : [];
  });
}

function ofMeta(element: HTMLMetaElement): PageMistake[] {
  const { name: value, content } = element;
  if (!(value in ownFields(METAS)))
    return [{ code: 'meta-unknown', value, near: nearestName(value, Object.keys(METAS)), element }];
  const isWrong = METAS[value as keyof typeof METAS] && !/^(true|false)$/.test(content);
  return isWrong ? [{ code: 'meta-wrong', value, element }] : [];
}

/** Warns the page's author of mistakes in the head and on script tags of this package. Each message is written once. */
export function writePageMistakes(page: Document): void {
  const found = [...sessionScripts(page).flatMap(ofScript), ...metasOf(page).flatMap(ofMeta)];
  for (const { element, ...mistake } of found) writeWarnings([mistake], element);
}

/** Warns the page's author of tags that resemble those of this package. */
export function writeUnknownTags(elements: readonly Element[]): void {
  for (const element of elements) writeWarnings(unknownTag(element), element);
}
