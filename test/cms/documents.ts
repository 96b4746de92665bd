/** The documents, and the code in them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents as listDocuments } from '../../.config/document-hashes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const documents: readonly string[] = listDocuments();

export const textOf = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** The blocks of code in a language, without the indentation that they have in lists. */
export function codeIn(text: string, language: string): string[] {
  const blocks = [...text.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)];
  return blocks
    .filter(([, , name]) => name === language)
    .map(([, indent = '', , code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd());
}

/** Addresses of links that lead nowhere. */
export function deadLinks(path: string): string[] {
  const links = [...textOf(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file ? resolve(root, dirname(path), file) : resolve(root, path);
    return !existsSync(target) || (anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).includes(anchor));
  });
}

/** As code hosts make them of headings. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
