import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sanitizeHtml from 'sanitize-html';
import { embeds } from './embeds.ts';
import type { Kept } from './kept.ts';

const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('sanitize-html/package.json'), 'utf8'),
) as { version: string };

/** As `demo/docs/cms.md` has it. */
export const allowing: sanitizeHtml.IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'bt-support-session'],
  allowedAttributes: {
    ...sanitizeHtml.defaults.allowedAttributes,
    'bt-support-session': ['type', 'site', 'session-key', 'rep-id', 'rep-name', 'issue-id', 'issue-code-name'],
  },
};

/** The embeds through sanitize-html, with its defaults and with the element allowed. */
export const sanitizeAll = (): Kept => ({
  sanitizer: 'sanitize-html',
  version,
  embeds: embeds.map(({ name, html }) => ({
    name,
    html,
    kept: sanitizeHtml(html),
    allowed: sanitizeHtml(html, allowing),
  })),
});
