import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { escape, html } from '../../demo/appliance/pages/html.ts';
import { CLICKONCE_PATH } from '../../demo/appliance/paths.ts';
import { AGENTS, type Practice, practice } from './practice.ts';

const KEY = 'short_key=1234567';

const PAGES: [
  name: string,
  visit: (appliance: Practice) => Promise<{ text: string; headers: Record<string, string> }>,
][] = [
  ['the public site', ({ send }) => send('/')],
  ['the console', ({ send }) => send('/console')],
  ['the chat', ({ start }) => start(`${KEY}&c2cjs=1`)],
  ['the list of problems', ({ start }) => start('short_key=1')],
  ['the list of problems with a ClickOnce source', ({ send }) => send(`${CLICKONCE_PATH}?source=`)],
  ['the way into the app', ({ start }) => start(KEY, { 'User-Agent': AGENTS.iphone })],
  ['the prompt', ({ start, switchTo }) => switchTo({ prompting: true }).then(() => start(KEY))],
  ['the refusal of a prompt', ({ send }) => send('/declined')],
  ['the login', ({ send }) => send('/saml/login?site=localhost&RelayState=/api/start_session')],
  ['an error', ({ start, switchTo }) => switchTo({ error: true }).then(() => start(KEY))],
  ['an unknown address', ({ send }) => send('/nothing')],
];

for (const [name, visit] of PAGES) {
  test(`${name} is a whole page with no inline code`, async (context) => {
    const { text, headers } = await visit(await practice(context));
    assert.match(headers['content-type'] ?? '', /^text\/html; charset=utf-8$/);
    assert.match(headers['content-security-policy'] ?? '', /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.ok(!headers['content-security-policy']?.includes('unsafe'));
    assert.match(text, /^<!doctype html>\s*<html lang="en">/);
    assert.match(text, /<title>[^<]+<\/title>/);
    assert.match(text, /<meta name="viewport"/);
    assert.equal(text.match(/<h1[ >]/g)?.length, 1);
    assert.equal(text.match(/<main>/g)?.length, 1);
    assert.ok(!/<script(?! type="module" src=)|<style|\son\w+=|\sstyle=|undefined|\[object/.test(text), text);
  });
}

describe('markup', () => {
  test('escapes every value unless it is markup itself', () => {
    const name = `<a href="x" title='y'>&`;
    assert.equal(
      html`<p title="${name}">${html`<b>${1}</b>`}${[name, html`<i></i>`]}</p>`.text,
      `<p title="${escape(name)}"><b>1</b>${escape(name)}<i></i></p>`,
    );
    assert.equal(escape(name), '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });

  test('leaves out what is undefined or false, but not what is empty or zero', () => {
    assert.equal(html`[${undefined}${false}${0}${''}]`.text, '[0]');
  });

  test('keeps backslashes and dollar signs of values as they are', () => {
    assert.equal(html`<p>${'\\n $& ${x}'}</p>`.text, '<p>\\n $&amp; ${x}</p>');
  });
});
