// What survives where. DOMPurify needs a page, and runs here; what the others leave is kept beside this file, and held to
// them by `kept.node.test.ts`.
import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { embeds, harmless, hostile } from './embeds.ts';
import type { Kept } from './snapshots.ts';
import { judge, type Verdict } from './ways.ts';

const asText = async (path: string) => (await fetch(new URL(path, import.meta.url))).text();
const asKept = async (name: string) => JSON.parse(await asText(name)) as Kept;

/** As the documents have it: they are what is run. */
function allowElement(text: string): (html: string) => string {
  const [, code = ''] = /^```js\n(DOMPurify\.sanitize\(.*?)^```$/ms.exec(text) ?? [];
  const run = new Function('DOMPurify', 'html', `return ${code}`) as (purify: typeof DOMPurify, html: string) => string;
  return (html) => run(DOMPurify, html);
}

const purified = (allow: (html: string) => string): Kept => ({
  sanitizer: 'DOMPurify',
  version: DOMPurify.version,
  hostile: allow(hostile),
  embeds: embeds.map(({ name, html }) => ({
    name,
    html,
    kept: DOMPurify.sanitize(html),
    allowed: allow(html),
  })),
});

const words = { works: 'works', form: 'its form', link: 'its link', broken: 'broken', lost: 'lost' };

const cell = ({ result, without }: Verdict): string =>
  words[result] + without.map((name, at) => `${at ? ' and' : ', without'} \`${name}\``).join('');

const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The rows of the table that begins with a heading, without their padding. */
function printed(text: string, first: string): string[] {
  const rows = text.split('\n').map((line) =>
    line
      .trim()
      .split(/\s*\|\s*/)
      .slice(1, -1),
  );
  const start = rows.findIndex((row) => row[0] === first);
  const end = rows.findIndex((row, at) => at > start && row.length === 0);
  return rows
    .slice(start, end)
    .filter((_, at) => at !== 1)
    .map(rowOf);
}

describe('embeds through sanitizers', () => {
  let all: Kept[];
  let page: string;

  before(async () => {
    page = await asText('../../demo/docs/cms.md');
    all = [purified(allowElement(page)), await asKept('sanitize-html.json'), await asKept('wordpress.json')];
  });

  const verdicts = (name: string) =>
    all.map(({ embeds: kept }) => {
      const one = kept.find((embed) => embed.name === name)!;
      return judge(one.html, one.kept);
    });

  it('the printed table says what they leave', () => {
    const heads = all.map(({ sanitizer, version }) => `${sanitizer} ${version}`.replace('wp_kses_post', 'WordPress'));
    const rows = [['embed', ...heads], ...embeds.map(({ name }) => [name, ...verdicts(name).map(cell)])].map(rowOf);
    expect(printed(page, 'embed').join('\n')).to.equal(rows.join('\n'));
  });

  it('a bare link works after all of them', () => {
    for (const name of ['link to a chat', 'link to the full client', 'link with a session key', 'link that says more'])
      expect(verdicts(name).map(cell), name).to.deep.equal(['works', 'works', 'works']);
  });

  it('what an element has around a link starts the same session as a link', () => {
    for (const name of ['element around a link', 'element around a representative’s link', 'element with a contact'])
      expect(verdicts(name).map(cell), name).to.deep.equal(['its link', 'its link', 'its link']);
  });

  it('no element, script or call gets through', () => {
    const others = embeds.filter(({ html }) => !/^<(a|form)\b/.test(html));
    expect(others).to.have.length.above(10);
    for (const { name } of others)
      expect(
        verdicts(name).map(({ result }) => result),
        name,
      ).not.to.include('works');
  });

  it('an element that is allowed has no other attributes than are allowed', () => {
    expect(all.map((one) => one.hostile)).to.deep.equal([harmless, harmless, harmless]);
  });

  it('an element that is allowed by the documents’ settings works', () => {
    for (const { sanitizer, embeds: kept } of all)
      for (const name of ['element alone', 'element around a link', 'element around a representative’s link']) {
        const { html, allowed = '' } = kept.find((embed) => embed.name === name)!;
        expect(judge(html, allowed), `${sanitizer}: ${name}`).to.deep.equal({ result: 'works', without: [] });
      }
  });

  it('in WordPress, its paragraphs stay in their slots: a closed message outside would show at any time', () => {
    for (const name of ['element with a contact', 'element with opening hours']) {
      const { html, allowed = '' } = all[2]!.embeds.find((embed) => embed.name === name)!;
      expect(judge(html, allowed), name).to.deep.equal({ result: 'works', without: [] });
    }
  });
});
