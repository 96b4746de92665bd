// Renders `README.md` and `demo/docs` as pages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { html, Html } from './appliance/pages/html.ts';
import { readStatic } from './static-files.ts';
import type { StaticFile } from './static-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readMe = '/README.md';

/** The bar of every document, in the order of the read-me. */
const documents: [path: string, title: string][] = [
  [readMe, 'Read me'],
  ['/docs/elements.md', 'Elements'],
  ['/docs/script-tag.md', 'Script tag'],
  ['/docs/cms.md', 'CMS'],
  ['/docs/javascript.md', 'JavaScript'],
  ['/docs/options.md', 'Options'],
  ['/docs/displays.md', 'Displays'],
  ['/docs/portal.md', 'Portal'],
  ['/docs/hours.md', 'Hours'],
  ['/docs/directory.md', 'Directory'],
  ['/docs/files.md', 'Files'],
  ['/docs/frameworks.md', 'Frameworks'],
  ['/docs/platforms.md', 'Platforms'],
  ['/docs/impostors.md', 'Impostors'],
  ['/docs/security.md', 'Security'],
  ['/docs/design.md', 'Design'],
  ['/docs/benchmark.md', 'Benchmark'],
  ['/docs/appliance.md', 'Appliance'],
];

async function sourceOf(path: string): Promise<string | undefined> {
  // The read-me is in the root, and what it links to is served from `demo`.
  if (path === readMe) return (await readFile(join(root, 'README.md'), 'utf8')).replaceAll('](demo/', '](/');
  if (!path.startsWith('/docs/') || !path.endsWith('.md')) return undefined;
  return (await readStatic(join(root, 'demo'), path))?.body.toString('utf8');
}

/** Headings with the names that links give them, as they are where documents of this kind are usually read. */
function withNames(markup: string): string {
  const taken = new Map<string, number>();
  return markup.replace(/<(h[1-6])>(.*?)<\/\1>/gs, (_all, tag: string, title: string) => {
    const name = title
      .replace(/<[^>]*>|&[#\w]+;/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const times = taken.get(name) ?? 0;
    taken.set(name, times + 1);
    return `<${tag} id="${times > 0 ? `${name}-${times}` : name}">${title}</${tag}>`;
  });
}

/** Some tables have empty header cells. */
const withoutEmptyHeads = (markup: string): string =>
  markup
    .replace(/<thead>\s*<tr>(\s*<th[^>]*><\/th>)+\s*<\/tr>\s*<\/thead>/g, '')
    .replace(/<th([^>]*)><\/th>/g, '<td$1></td>');

/** Wide tables and code scroll by themselves, with the keyboard too. */
const withScrolling = (markup: string): string =>
  markup
    .replaceAll('<table>', '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');

function link(path: string, title: string, current: string): Html {
  return html`<li><a href="${path}" ${path === current && html`aria-current="page"`}>${title}</a></li>`;
}

/** The document at this path, as a page; undefined where there is none. */
export async function documentPage(path: string): Promise<StaticFile | undefined> {
  const source = await sourceOf(path);
  if (source === undefined) return undefined;
  const title = /^# (.*)$/m.exec(source)?.[1] ?? 'Document';
  const content = withScrolling(withoutEmptyHeads(withNames(await marked.parse(source))));
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'";
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}; base-uri 'none'; form-action 'none'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – bt-support-elements</title>
        <link rel="icon" href="/images/icon.svg" />
        <link rel="stylesheet" href="/pages/page.css" />
        <link rel="stylesheet" href="/pages/document.css" />
      </head>
      <body>
        <nav class="bar" aria-label="Documents">
          <ul>
            <li><a href="/">All examples</a></li>
            ${documents.map(([to, name]) => link(to, name, path))}
          </ul>
        </nav>
        <main>${new Html(content)}</main>
      </body>
    </html> `;
  return { body: Buffer.from(page.text), type: 'text/html; charset=utf-8' };
}
