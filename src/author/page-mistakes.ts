import { TAG_NAMES } from '../dom/tag-names.ts';
import { sessionScripts } from '../dialog/guide/obstacles.ts';
import { PAGE_SETTINGS } from '../dialog/guide/setting-names.ts';
import { ignoredSites } from '../request/page-settings.ts';
import { ownFields } from '../session/values.ts';
import { type AuthorWarning, writeWarnings } from './author-console.ts';
import { nearestName } from './nearest.ts';
import { unknownPageSetting } from './unknown-names.ts';

/** What a page says in its head, and whether that is on or off. */
const METAS = {
  'bt-site': false,
  'bt-sites': false,
  'bt-locale': false,
  'bt-contact': false,
  'bt-enhance': true,
  'bt-chat-instead': true,
};

const DATA = ['data-site', 'data-sites', 'data-locale', 'data-enhance', 'data-elements', 'data-replace-bg'];
/** What a script has anyway, and is near to one of them or not. */
const OF_SCRIPTS = /^(src|type|id|class|nonce|integrity)$/;

/** Something about the page, and the element that it is about. */
export type PageMistake = AuthorWarning & { readonly element?: Element };

/** What an author wrote in the head, on our script tags, in `configure()` or as a tag that cannot be meant. */
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

/** A tag that is nearly one of ours. Others that begin with the same letters are somebody else's. */
function unknownTag(element: Element): PageMistake[] {
  const value = element.localName;
  const near = value.startsWith('bt-') && nearestName(value, TAG_NAMES);
  return near && near !== value ? [{ code: 'tag-unknown', value, near, element }] : [];
}

/**
 * A tag of ours on a page whose scripts have no elements, unless a link or form inside does without. Only for who asks: on the
 * console it would come too early, as long as a script may still bring them. XHTML is an obstacle of its own.
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

/** Tells the page's author of what is in the head and on our script tags. Each message is written once. */
export function writePageMistakes(page: Document): void {
  const found = [...sessionScripts(page).flatMap(ofScript), ...metasOf(page).flatMap(ofMeta)];
  for (const { element, ...mistake } of found) writeWarnings([mistake], element);
}

/** Tells the page's author of tags that are nearly ours. */
export function writeUnknownTags(elements: readonly Element[]): void {
  for (const element of elements) writeWarnings(unknownTag(element), element);
}
