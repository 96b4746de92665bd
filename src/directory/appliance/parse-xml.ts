/**
 * A small tree of an XML document. saxes reads strictly, knows no entities but the five of XML and character references, and leaves the tree, its
 * depth and its size to us.
 */

import { SaxesParser } from 'saxes';
import { DirectoryError } from '../error.ts';

export interface XmlElement {
  /** Without a namespace prefix: the namespace has changed with the vendor's name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

const DEEPEST = 16;
const MOST_ELEMENTS = 500_000;

const syntax = (rule: string): DirectoryError => new DirectoryError('syntax', rule);

/** The root element. Throws a `DirectoryError` for what is not well-formed, has a DOCTYPE, or is too deep or too large. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', () => {
    throw syntax(`is not well-formed XML (line ${parser.line}, column ${parser.column + 1})`);
  });
  parser.on('doctype', () => {
    throw syntax('has a DOCTYPE, which is refused');
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length === DEEPEST) throw syntax(`has elements more than ${DEEPEST} deep`);
    if (++count > MOST_ELEMENTS) throw syntax(`has more than ${MOST_ELEMENTS} elements`);
    const element: OpenElement = {
      name: local,
      attributes: new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const append = (piece: string): void => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(text).close();
  if (!root) throw syntax('has no element');
  return root;
}
