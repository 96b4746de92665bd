// Links of the documents and of the demo's pages: as they are served, and as they lie in the package.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { documents } from '../../.config/document-hashes.mjs';
import { startDemo } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Without examples, in which links are not links. */
const linksOf = (markdown: string) =>
  [...markdown.replace(/```.*?```/gs, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^https?:/.test(to));

describe('the documents', () => {
  let demo: DemoServer;
  before(async () => {
    demo = await startDemo({ port: 0, appliancePort: 4242 });
  });
  after(() => demo.close());

  it('are pages in the demo, and every link of those leads to what is there', async () => {
    const open = ['/', '/README.md', '/pages/displays.html'];
    const pages = new Map<string, string>();
    const links: [from: string, to: URL][] = [];
    while (open.length > 0) {
      const path = open.pop()!;
      if (pages.has(path)) continue;
      const answer = await fetch(new URL(path, demo.url));
      assert.equal(answer.status, 200, path);
      const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
      const text = isPage ? await answer.text() : '';
      pages.set(path, text);
      for (const [, address = ''] of text
        .replace(/<pre.*?<\/pre>/gs, '')
        .matchAll(/<(?:a|link) [^>]*?href="([^"]*)"/g)) {
        const to = new URL(address, new URL(path, demo.url));
        if (to.origin !== new URL(demo.url).origin) continue;
        links.push([path, to]);
        open.push(to.pathname);
      }
    }
    for (const [from, { pathname, hash }] of links) {
      const isThere = !hash || pages.get(pathname)?.includes(` id="${decodeURIComponent(hash.slice(1))}"`);
      assert.ok(isThere, `${pathname}${hash} from ${from}`);
    }
    for (const path of documents()) assert.ok(pages.has(`/${path.replace(/^demo\//, '')}`), `no way leads to ${path}`);
    assert.match(pages.get('/docs/elements.md') ?? '', /<h1 id="elements">Elements<\/h1>/);
    assert.match(pages.get('/docs/elements.md') ?? '', /<pre tabindex="0">/);
  });

  it('run nothing: no script but that of npm start, and nothing inline', async () => {
    for (const path of documents()) {
      const page = await (await fetch(`${demo.url}${path.replace(/^demo\//, '')}`)).text();
      const text = page.replace(/<code.*?<\/code>/gs, '');
      assert.ok(!/<script|<style|\son\w+=|\sstyle=/i.test(text), path);
      assert.match(text, /http-equiv="Content-Security-Policy" content="default-src/, path);
    }
  });

  it('name no file of the project that is not there', () => {
    const named = documents().flatMap((document) =>
      [...read(document).matchAll(/`((?:test|src|demo|\.config)\/[\w./-]+)`/g)].map(([, path = '']) => [
        document,
        path,
      ]),
    );
    assert.ok(named.length > 40, `${named.length} files`);
    const missing = named.filter(([, path]) => !existsSync(join(root, path!)));
    assert.deepEqual(missing, []);
  });

  it('are in the package, with all that they link to', () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const answer = execFileSync(npm, ['pack', '--dry-run', '--ignore-scripts', '--json', '--loglevel=error'], options);
    const [{ files }] = JSON.parse(answer) as [{ files: { path: string }[] }];
    const paths = new Set(files.map(({ path }) => path));
    for (const document of documents()) {
      assert.ok(paths.has(document), document);
      for (const link of linksOf(read(document))) {
        const [path = '', name] = link.split('#');
        const to = path === '' ? document : normalize(join(dirname(document), path)).replaceAll('\\', '/');
        assert.ok(paths.has(to) && existsSync(join(root, to)), `${link} in ${document}`);
        if (name !== undefined) assert.ok(read(to).includes('\n#'), `${link} in ${document}`);
      }
    }
  });
});

describe('a document for contributors', () => {
  const pages = ['CONTRIBUTING.md', '.config/README.md'];

  for (const page of pages)
    it(`names files and leads to pages that are there: ${page}`, () => {
      const text = read(page);
      const inside = page.startsWith('.config/') ? [...text.matchAll(/`([\w.-]+\.mjs)`/g)] : [];
      const named = [...text.matchAll(/`((?:test|src|demo|\.config)\/[\w./-]+)`/g)];
      const paths = [
        ...named.map(([, path = '']) => path),
        ...inside.map(([, path = '']) => `.config/${path}`),
        ...linksOf(text).map((to) => join(dirname(page), to.replace(/#.*/, ''))),
      ];
      assert.ok(paths.length > 4, `${paths.length} paths`);
      assert.deepEqual(
        paths.filter((path) => !existsSync(join(root, path))),
        [],
      );
    });

  it('has every file of the build', () => {
    const missing = readdirSync(join(root, '.config')).filter(
      (name) => name !== 'README.md' && !read('.config/README.md').includes(`\`${name}\``),
    );
    assert.deepEqual(missing, []);
  });

  it('has existing commands', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = pages.flatMap((page) => [...read(page).matchAll(/npm run ([\w:-]+)/g)]);
    assert.ok(commands.length > 5);
    for (const [command, name = ''] of commands) assert.ok(name in scripts, command);
  });
});

describe('the pictures of the displays', () => {
  const page = read('demo/pages/displays.html').replace(/\s+/g, ' ');
  const described = [...page.matchAll(/ alt="([^"]*)"/g)].map(([, text = '']) => text);

  it('are described with the values beside their labels', () => {
    const all = described.filter((text) => text.includes('Site name'));
    assert.ok(all.length > 1, `${all.length} descriptions`);
    for (const text of all) assert.match(text, /Site name support\.example\.com/);
    for (const text of all.filter((text) => text.includes('Session key'))) assert.match(text, /Session key \d{7}/);
  });
});
