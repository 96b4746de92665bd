// The custom elements manifest: from the analyzer, completed with data of the built classes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
// @ts-expect-error The analyzer's command line has no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { editorData } from './editor-data.mjs';

/**
 * @typedef {{ name: string, description?: string | undefined, type?: { text: string }, default?: string }} Item
 * @typedef {Item & { kind: 'field' | 'method', privacy?: string, static?: boolean, readonly?: boolean, attribute?: string,
 *   reflects?: boolean, inheritedFrom?: object }} Member
 * @typedef {Item & { fieldName: string, inheritedFrom?: object }} Attribute
 * @typedef {{ name: string, tagName?: string, customElement?: boolean, summary?: string, description?: string,
 *   members: Member[], attributes?: Attribute[], events?: Item[], slots?: Item[], cssParts?: Item[],
 *   cssProperties?: Item[], cssStates?: Item[] }} Declaration
 * @typedef {{ path: string, declarations: Declaration[], exports: object[] }} Module
 * @typedef {{ modules: Module[] }} Manifest
 * @typedef {Record<string, unknown> & { observedAttributes: string[], elementProperties: Map<string, { attribute?: string | false, reflect?: boolean }> }} ElementClass
 */

const define = 'dist/esm/define.js';

/** Members for Lit. The analyzer leaves out `styles` and `properties` by itself. */
const OF_LIT = ['shadowRootOptions'];

/**
 * Type names of short lists of values, which editors can offer. (@wc-toolkit/type-parser
 * does this for every type. It leaves some names beside their values, `number | Integer | 'off'`, and writes out classes and types of
 * the platform.)
 */
function valueTypes() {
  const source = ['src/session/options.ts', 'src/request/page-settings.ts']
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return [...source.matchAll(/^export type (\w+) = ([^;\n]*['`][^;\n]*);$/gm)].map(
    ([, name = '', values = '']) => /** @type {const} */ ([new RegExp(`\\b${name}\\b`, 'g'), values]),
  );
}

/**
 * Attributes are created by a function, which the analyzer cannot follow.
 *
 * @param {Declaration} declaration
 * @param {ElementClass} element
 */
function addAttributes(declaration, element) {
  const { members } = declaration;
  // This finalizes the class, which fills its list of properties.
  void element.observedAttributes;
  declaration.attributes = members.flatMap((member) => {
    const property = element.elementProperties.get(member.name);
    // Lit's default name.
    const attribute = property?.attribute ?? member.name.toLowerCase();
    if (!property || !attribute) return [];
    const { reflect } = property;
    Object.assign(member, { attribute, reflects: reflect === true });
    const { name: fieldName, type, description, inheritedFrom } = member;
    // None of them is required; a missing one has no value.
    const text = type?.text.replaceAll(' | null', '').replaceAll(' | undefined', '') ?? '';
    return [{ name: attribute, fieldName, type: { text }, description, ...(inheritedFrom && { inheritedFrom }) }];
  });
}

/**
 * @param {Manifest} manifest
 * @param {Record<string, ElementClass>} api
 * @returns {Manifest}
 */
function complete(manifest, api) {
  const values = valueTypes();
  const modules = manifest.modules.filter(
    ({ path, declarations }) => path === define || declarations.some(({ customElement }) => customElement),
  );
  const registered = modules.find(({ path }) => path === define);
  for (const { path: module, declarations } of modules) {
    for (const declaration of declarations) {
      const { name, tagName } = declaration;
      // The analyzer marks only some public members as `public`.
      declaration.members = declaration.members
        .filter(({ name: member, privacy }) => privacy !== 'private' && !OF_LIT.includes(member))
        .map(({ privacy, ...member }) => (privacy === 'public' ? member : { ...member, ...(privacy && { privacy }) }));
      for (const { type } of declaration.members)
        for (const [alias, text] of values) if (type) type.text = type.text.replaceAll(alias, text);
      const element = api[name];
      if (!element) throw new Error(`${name} is in the manifest, and nobody can import it.`);
      for (const member of declaration.members)
        if (member.static && member.kind === 'field')
          Object.assign(member, {
            type: { text: typeof element[member.name] },
            default: JSON.stringify(element[member.name]),
          });
      // Without Lit, attributes are in the comment of the class.
      if (element.elementProperties) addAttributes(declaration, element);
      if (tagName)
        registered?.exports.push({ kind: 'custom-element-definition', name: tagName, declaration: { name, module } });
    }
  }
  return { ...manifest, modules };
}

/** Builds `dist/custom-elements.json`, with the published paths of modules, and the editors' files. */
export async function buildManifest() {
  // With `--outdir`, the analyzer does not change package.json.
  const options = ['--litelement', '--quiet', '--outdir', 'dist', '--globs', 'src/elements/**/*.ts', 'src/define.ts'];
  const analyzed = await cli({ argv: ['analyze', ...options], cwd: process.cwd(), noWrite: true });
  const published = JSON.stringify(analyzed).replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/esm/$1.js"');
  const api = await import(pathToFileURL(resolve('dist/esm/index.js')).href);
  const manifest = complete(JSON.parse(published), api);
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = { 'custom-elements.json': manifest, ...editorData(manifest, name, version) };
  return Object.entries(files).map(([file, content]) => {
    const path = join('dist', file);
    writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
    return path;
  });
}
