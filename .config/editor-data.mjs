// Data about the elements for editors, in their own formats, generated from the manifest.
//
// Written by hand, since the packages for it have less, and errors. custom-element-vs-code-integration 1.5 offers `${number}` as a
// value, gives attributes without values an empty one, lists each property of CSS once an element, leaves out states, and has
// descriptions as plain text. custom-element-jet-brains-integration leaves out what is read-only.

/** @import { Declaration, Item, Manifest } from './manifest.mjs' */

/** @param {Item} item */
const described = ({ name, description }) => ({ name, description });

/** @param {Item} item */
const typed = (item) => ({ ...described(item), type: item.type?.text });

/**
 * The words that an attribute may have.
 *
 * @param {Item} attribute
 */
function wordsOf({ type }) {
  const text = type?.text ?? '';
  const words = text.split(' | ').map((word) => /^'?([\w-]+)'?$/.exec(word)?.[1] ?? '');
  const isWord = (/** @type {string} */ word) => text.includes(`'${word}'`) || /^\d+$/.test(word);
  return [...new Set(words.filter(isWord))];
}

/** @param {Item} attribute */
const isSwitch = ({ type }) => type?.text === 'boolean';

/** @param {Declaration} element */
const textOf = ({ summary, description }) => [summary, description].filter(Boolean).join('\n\n');

/**
 * @param {Declaration[]} elements
 * @param {(element: Declaration) => Item[] | undefined} part
 */
function together(elements, part) {
  /** @type {Map<string, Item>} */
  const items = new Map();
  for (const item of elements.flatMap((element) => part(element) ?? []))
    if (!items.has(item.name)) items.set(item.name, item);
  return [...items.values()];
}

/**
 * For the settings `html.customData` and `css.customData` of VS Code.
 *
 * @param {Declaration[]} elements
 */
const codeData = (elements) => ({
  'vscode.html-data.json': {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: textOf(element) },
      attributes: element.attributes?.map((attribute) => ({
        name: attribute.name,
        description: { kind: 'markdown', value: attribute.description },
        // `v` is VS Code's own set for attributes that need no value.
        ...(isSwitch(attribute) ? { valueSet: 'v' } : { values: wordsOf(attribute).map((name) => ({ name })) }),
      })),
    })),
  },
  'vscode.css-data.json': {
    version: 1.1,
    properties: together(elements, ({ cssProperties }) => cssProperties).map(described),
    pseudoElements: together(elements, ({ cssParts }) => cssParts).map(({ name, description }) => ({
      name: `::part(${name})`,
      description,
    })),
    pseudoClasses: together(elements, ({ cssStates }) => cssStates).map(({ name, description }) => ({
      name: `:state(${name})`,
      description,
    })),
  },
});

/**
 * What JetBrains' editors read by package.json's `web-types`.
 *
 * @param {Declaration} element
 */
const webTypeOf = (element) => ({
  name: element.tagName,
  description: textOf(element),
  attributes: element.attributes?.map((attribute) => ({
    ...described(attribute),
    value: { type: attribute.type?.text },
  })),
  slots: element.slots?.map(described),
  js: {
    properties: element.members
      .filter(({ kind, privacy, static: isStatic }) => kind === 'field' && privacy !== 'protected' && !isStatic)
      .map((property) => ({ ...typed(property), ...(property.readonly && { 'read-only': true }) })),
    events: element.events?.map(typed),
  },
  css: {
    properties: element.cssProperties?.map(({ default: initial, ...rest }) => ({
      ...described(rest),
      ...(initial && { default: initial }),
    })),
    parts: element.cssParts?.map(described),
    'pseudo-classes': element.cssStates?.map(({ name, description }) => ({ name: `state(${name})`, description })),
  },
});

/**
 * Files by name.
 *
 * @param {Manifest} manifest
 * @param {string} name
 * @param {string} version
 * @returns {Record<string, object>}
 */
export function editorData({ modules }, name, version) {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  return {
    ...codeData(elements),
    'web-types.json': {
      $schema: 'https://json.schemastore.org/web-types',
      name,
      version,
      'js-types-syntax': 'typescript',
      'description-markup': 'markdown',
      contributions: { html: { elements: elements.map(webTypeOf) } },
    },
  };
}
