import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sanitizeHtml from 'sanitize-html';
import { codeIn, textOf } from './documents.ts';
import { embeds, hostile } from './embeds.ts';
import type { Kept } from './snapshots.ts';

const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('sanitize-html/package.json'), 'utf8'),
) as { version: string };

const [code = ''] = codeIn(textOf('demo/docs/cms.md'), 'js').filter((one) => one.startsWith('sanitizeHtml('));
/** As the documents have it: they are what is run. */
const allowElement = new Function('sanitizeHtml', 'html', `return ${code}`) as (
  sanitize: typeof sanitizeHtml,
  html: string,
) => string;

/** The embeds through sanitize-html, with its defaults and with the element allowed. */
export const sanitizeAll = (): Kept => ({
  sanitizer: 'sanitize-html',
  version,
  hostile: allowElement(sanitizeHtml, hostile),
  embeds: embeds.map(({ name, html }) => ({
    name,
    html,
    kept: sanitizeHtml(html),
    allowed: allowElement(sanitizeHtml, html),
  })),
});
