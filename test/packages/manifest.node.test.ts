// The manifest of the elements knows all that their sources have, and editors know all that the manifest knows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { BtIssueForm, BtSupportSession, SessionElement } from '../../src/index.ts';
import '../../src/define.ts';

interface Item {
  name: string;
  description?: string;
  type?: { text: string };
}
interface Declaration extends Item {
  tagName?: string;
  summary: string;
  members: (Item & { kind: string; privacy?: string; readonly?: boolean; static?: boolean; default?: string })[];
  attributes: (Item & { fieldName: string })[];
  events: Item[];
  slots: Item[];
  cssParts: Item[];
  cssProperties: Item[];
  cssStates?: Item[];
}
interface Manifest {
  modules: {
    path: string;
    declarations: Declaration[];
    exports: { kind: string; name: string; declaration: Item }[];
  }[];
}

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const { modules } = json('dist/custom-elements.json') as Manifest;
const declarations = modules.flatMap((module) => module.declarations);
const declared = (name: string): Declaration => declarations.find((declaration) => declaration.name === name)!;
const elements = [
  { name: 'BtIssueForm', tag: 'bt-issue-form', class: BtIssueForm, own: /issue-form/ },
  { name: 'BtSupportSession', tag: 'bt-support-session', class: BtSupportSession, own: /support-session/ },
];

/** The elements without Lit. What they have is in their comments. */
const portal = ['RepresentativeList', 'SessionKeyForm', 'SupportNotices'].map((name) => {
  const file = name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return { name: `Bt${name}`, tag: `bt-${file}`, source: `src/elements/portal/${file}.ts` };
});

const names = (items: readonly Item[] | undefined): string[] => (items ?? []).map(({ name }) => name).sort();
const unique = (found: Iterable<string | undefined>): string[] => [...new Set(found)].map(String).sort();

/** The sources that an element is made of: those with another's name are the other's. */
const sourceOf = ({ own }: (typeof elements)[number]): string =>
  readdirSync(new URL('src/elements/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => own.test(basename(file)) || !elements.some((other) => other.own.test(basename(file))))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/elements/${file}`).replace(/\/\*\*.*?\*\//gs, ''))
    .join('\n');

/** What is written for the template engine or the style sheet, by its pattern. */
const written = (element: (typeof elements)[number], pattern: RegExp): string[] =>
  unique([...sourceOf(element).matchAll(pattern)].map(([, name]) => name));

/** The names of an interface's or a class's members, as the compiler reads the file. */
function membersOf(path: string, name: string): ts.NodeArray<ts.Node> {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.ESNext, true);
  for (const node of source.statements)
    if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name?.text === name)
      return node.members;
  throw new Error(`${path} has no ${name}.`);
}

const sessionEvents = membersOf('src/launch/events.ts', 'SessionEventFields')
  .map((member) => (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) ? member.name.text : ''))
  .sort();

const hoursStates =
  /type DeskState = (.*);/
    .exec(read('src/elements/hours/hours-change-event.ts'))?.[1]
    ?.split(' | ')
    .map((name) => name.slice(1, -1)) ?? [];

describe('the manifest', () => {
  it('names the elements, and the module that registers each', () => {
    const registered = modules.find(({ path }) => path === 'dist/esm/define.js')?.exports ?? [];
    assert.deepEqual(
      registered.map(({ kind, name, declaration }) => [kind, name, declaration.name]),
      [...elements, ...portal].map(({ name, tag }) => ['custom-element-definition', tag, name]),
    );
    for (const { name, tag, class: element } of elements) {
      assert.equal(declared(name).tagName, tag);
      assert.equal(customElements.get(tag), element);
      assert.ok(declared(name).summary);
    }
  });

  it('has every attribute, with the property that it is for', () => {
    for (const { name, class: element } of elements) {
      const { attributes } = declared(name);
      assert.deepEqual(names(attributes), [...element.observedAttributes].sort());
      for (const { name: attribute, fieldName } of attributes) {
        const property = element.elementProperties.get(fieldName);
        // As Lit names one that is not named.
        assert.equal(property && (property.attribute ?? fieldName.toLowerCase()), attribute);
      }
    }
  });

  it('has no attribute that the document on elements leaves out', () => {
    const table = read('demo/docs/elements.md').split('\n## Attributes\n')[1]?.split('\n## ')[0] ?? '';
    const attributes = elements.flatMap(({ name }) => names(declared(name).attributes));
    assert.ok(attributes.length > 40);
    assert.deepEqual(
      unique(attributes).filter((name) => !table.includes(`\`${name}\``)),
      [],
    );
  });

  it('has every property and method that is public', () => {
    assert.ok(SessionElement.observedAttributes.length > 0);
    const isHidden = (node: ts.Node): boolean =>
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) =>
        [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.OverrideKeyword].includes(kind),
      );
    const publicOf = (path: string, name: string): string[] =>
      membersOf(path, name)
        .filter((node) => !isHidden(node) && !ts.isConstructorDeclaration(node))
        .map((node) => (node as ts.ClassElement).name?.getText() ?? '')
        .filter((member) => !member.startsWith('#') && !/Callback$/.test(member));
    const shared = publicOf('src/elements/session-element.ts', 'SessionElement');
    for (const { name, tag } of elements) {
      const { members } = declared(name);
      const own = publicOf(`src/elements/${tag.replace('bt-', '')}.ts`, name);
      assert.deepEqual(names(members.filter(({ privacy }) => !privacy)), unique([...shared, ...own, 'focus']));
      assert.deepEqual(names(members.filter(({ readonly, static: isStatic }) => readonly && !isStatic)), [
        'href',
        'problems',
      ]);
    }
  });

  it('has every event', () => {
    assert.ok(sessionEvents.length >= 6 && !sessionEvents.includes(''));
    for (const { name } of elements) {
      assert.deepEqual(names(declared(name).events), ['bt-hours-change', ...sessionEvents]);
      for (const { name: event, type } of declared(name).events)
        assert.equal(type?.text, event === 'bt-hours-change' ? 'HoursChangeEvent' : `SessionEventMap['${event}']`);
    }
  });

  it('has every part, custom property, state and slot', () => {
    for (const element of elements) {
      const { cssParts, cssProperties, cssStates, slots } = declared(element.name);
      assert.deepEqual(names(cssParts), unique([...written(element, /\bpart="([^"$]+)"/g), 'hours']));
      assert.deepEqual(names(cssProperties), written(element, /var\((--[\w-]+)/g));
      assert.deepEqual(names(cssStates), unique([...written(element, /:state\(([\w-]+)\)/g), ...hoursStates]));
      // The dialog reads what has a slot of its own.
      const contact = /`\[slot=([\w-]+)\]/.exec(read('src/forms/content.ts'))?.[1];
      assert.ok(contact);
      const privacy = element.name === 'BtIssueForm' ? ['privacy'] : [];
      assert.deepEqual(names(slots), ['', 'closed', 'closing-soon', contact, ...privacy]);
    }
  });

  it('has what the elements of a portal have', () => {
    for (const { name, tag, source } of portal) {
      const { attributes, cssParts, slots, tagName, summary } = declared(name);
      const code = read(source).replace(/\/\*\*.*?\*\//gs, '');
      const found = (pattern: RegExp) => unique([...code.matchAll(pattern)].map(([, item]) => item));
      assert.equal(tagName, tag);
      assert.ok(summary);
      assert.deepEqual(names(cssParts), found(/\bpart: '([\w-]+)'/g));
      assert.deepEqual(names(slots), ['', ...found(/'slot', .*\bname: '([\w-]+)'/g)]);
      for (const attribute of found(/getAttribute\('([\w-]+)'\)/g))
        assert.ok(names(attributes).includes(attribute), attribute);
      for (const item of [attributes, cssParts, slots].flat())
        assert.ok((item.description ?? '').length > 9, item.name);
    }
  });

  it('says of each what it is for', () => {
    for (const { name } of elements) {
      const { members, attributes, events, slots, cssParts, cssProperties, cssStates = [] } = declared(name);
      const told = [
        members.filter(({ privacy }) => !privacy),
        attributes,
        events,
        slots,
        cssParts,
        cssProperties,
        cssStates,
      ];
      for (const item of told.flat()) assert.ok((item.description ?? '').length > 9, `${name}: ${item.name}`);
      for (const { name: attribute, type } of attributes) assert.ok(type?.text, attribute);
      for (const { name: member, description } of attributes)
        assert.doesNotMatch(description ?? '', /undefined/, member);
    }
  });

  it('has the values of what has only some', () => {
    const typeOf = (attribute: string) =>
      declared('BtSupportSession').attributes.find(({ name }) => name === attribute)?.type?.text;
    assert.equal(typeOf('type'), `'chat' | 'full'`);
    assert.equal(typeOf('platform'), `'winNT-32' | 'winNT-64' | 'auto'`);
    assert.equal(typeOf('cut-opener'), 'boolean');
    const version = declared('BtSupportSession').members.find(({ name }) => name === 'version');
    assert.equal(version?.default, JSON.stringify(BtSupportSession.version));
  });
});

interface CodeAttribute {
  name: string;
  description: { value: string };
  values?: { name: string }[];
  valueSet?: string;
}
interface WebType extends Item {
  attributes: (Item & { value: { type: string } })[];
  slots: Item[];
  js: { properties: Item[]; events: Item[] };
  css: { properties: Item[]; parts: Item[]; 'pseudo-classes'?: Item[] };
}

describe('editors', () => {
  it('have every tag and attribute in VS Code, with the values', () => {
    const { version, tags } = json('dist/vscode.html-data.json') as {
      version: number;
      tags: { name: string; description: { value: string }; attributes: CodeAttribute[] }[];
    };
    assert.equal(version, 1.1);
    assert.deepEqual(
      tags.map(({ name }) => name),
      [...elements, ...portal].map(({ tag }) => tag),
    );
    for (const [index, { name }] of elements.entries()) {
      const { attributes, description } = tags[index]!;
      assert.ok(description.value.startsWith(declared(name).summary));
      assert.deepEqual(
        attributes.map((attribute) => [attribute.name, attribute.description.value]),
        declared(name).attributes.map((attribute) => [attribute.name, attribute.description]),
      );
      const valuesOf = (attribute: string) => {
        const { values, valueSet } = attributes.find((found) => found.name === attribute)!;
        return values?.map((value) => value.name) ?? valueSet;
      };
      assert.deepEqual(valuesOf('type'), ['chat', 'full']);
      assert.deepEqual(valuesOf('priority'), ['1', '2', '3']);
      assert.deepEqual(valuesOf('platform'), ['winNT-32', 'winNT-64', 'auto']);
      assert.deepEqual(valuesOf('timezone-offset'), ['off']);
      assert.deepEqual(valuesOf('site'), []);
      assert.equal(valuesOf('dry-run'), 'v');
    }
  });

  it('have every custom property, part and state in VS Code', () => {
    const { properties, pseudoElements, pseudoClasses } = json('dist/vscode.css-data.json') as Record<string, Item[]>;
    const all = (part: 'cssParts' | 'cssProperties' | 'cssStates') =>
      unique([...elements, ...portal].flatMap(({ name }) => names(declared(name)[part])));
    assert.deepEqual(names(properties), all('cssProperties'));
    assert.deepEqual(
      names(pseudoElements),
      all('cssParts').map((part) => `::part(${part})`),
    );
    assert.deepEqual(
      names(pseudoClasses),
      all('cssStates').map((state) => `:state(${state})`),
    );
  });

  it("have all of it in JetBrains' own format", () => {
    const {
      name: library,
      version,
      contributions,
    } = json('dist/web-types.json') as {
      name: string;
      version: string;
      contributions: { html: { elements: WebType[] } };
    };
    const published = json('package.json') as { name: string; version: string };
    assert.deepEqual({ name: library, version }, { name: published.name, version: published.version });
    assert.deepEqual(
      contributions.html.elements.map(({ name }) => name),
      [...elements, ...portal].map(({ tag }) => tag),
    );
    for (const [index, { name }] of elements.entries()) {
      const { attributes, slots, js, css } = contributions.html.elements[index]!;
      const known = declared(name);
      const fields = known.members.filter(
        ({ kind, privacy, static: isStatic }) => kind === 'field' && !privacy && !isStatic,
      );
      assert.deepEqual(names(attributes), names(known.attributes));
      assert.deepEqual(names(slots), names(known.slots));
      assert.deepEqual(names(js.events), names(known.events));
      assert.deepEqual(names(js.properties), names(fields));
      assert.deepEqual(names(css.properties), names(known.cssProperties));
      assert.deepEqual(names(css.parts), names(known.cssParts));
      assert.deepEqual(
        names(css['pseudo-classes']),
        names(known.cssStates).map((state) => `state(${state})`),
      );
      const items = [attributes, slots, js.events, js.properties, css.properties, css.parts].flat();
      for (const item of items) assert.ok(item.description, item.name);
      assert.equal(attributes.find((attribute) => attribute.name === 'dry-run')?.value.type, 'boolean');
    }
  });
});
