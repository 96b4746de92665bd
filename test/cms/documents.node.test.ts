// The documented embeds are the tested ones, and the other way round.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { codeIn, deadLinks, documents, textOf } from './documents.ts';
import { embeds } from './embeds.ts';

const cmsPages = documents.filter((path) => /^demo\/docs\/cms\b/.test(path));
const unique = (texts: string[]) => [...new Set(texts)].sort();

/** Without layout, and without the hashes of the last build. */
const plain = (code: string) =>
  code
    .replace(/-[\da-f]{6}(?=\.js")/, '')
    .replace(/ *integrity="[^"]*"\s*crossorigin="anonymous"/, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=>)/g, '');

describe('documented embeds', () => {
  it('all HTML in the documents goes through the sanitizers, and all that does is documented', () => {
    // Templates of a server are not pasted.
    const pasteable = documents.filter((path) => !path.endsWith('/frameworks.md'));
    const pieces = pasteable.flatMap((path) => codeIn(textOf(path), 'html')).flatMap((code) => code.split(/\n\n+/));
    // An import map is the administrator's, in the head, and goes through nothing.
    const pasted = pieces.filter((code) => !code.includes('"importmap"'));
    assert.deepEqual(unique(pasted.map(plain)), unique(embeds.map(({ html }) => plain(html))));
  });

  it('the WordPress plugin of the documents is the one that is tried', () => {
    const tried = readFileSync(new URL('wordpress-allow.php', import.meta.url), 'utf8').trimEnd();
    // That of the portal has no part in what is filtered: `npm run test:wordpress` takes it from the document.
    const [plugin, portal, ...others] = codeIn(textOf('demo/docs/cms/wordpress.md'), 'php');
    assert.equal(plugin, tried);
    assert.match(portal ?? '', /add_shortcode/);
    assert.deepEqual(others, []);
  });

  it('its script tag is the documented one', () => {
    const { head } = JSON.parse(readFileSync(new URL('wordpress.json', import.meta.url), 'utf8')) as { head: string };
    assert.ok(embeds.some(({ html }) => html === head));
  });

  it('the script that adds the tag is the same on all pages', () => {
    const scripts = cmsPages
      .flatMap((path) => codeIn(textOf(path), 'js'))
      .filter((code) => code.includes('createElement'));
    assert.equal(scripts.length, 3);
    assert.equal(unique(scripts).length, 1);
  });

  it('there is a page for each system, and links between them lead somewhere', () => {
    for (const name of ['wordpress', 'drupal', 'sharepoint', 'servicenow', 'html'])
      assert.ok(textOf('demo/docs/cms.md').includes(`(cms/${name}.md)`), name);
    assert.equal(cmsPages.length, 6);
    for (const path of cmsPages) assert.deepEqual(deadLinks(path), [], path);
  });
});
