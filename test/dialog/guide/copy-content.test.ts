import { expect } from '@open-wc/testing';
import { copyContent } from '../../../src/dialog/guide/copy-content.ts';

/** Content of a template, with clonable shadow roots. */
function content(markup: string): Node[] {
  const element = document.createElement('div');
  element.setHTMLUnsafe(markup);
  return [...element.childNodes];
}

const copy = (markup: string): HTMLElement => copyContent(content(markup));

let ran: string[];
beforeEach(() => {
  ran = [];
  Object.assign(window, { ranInCopy: (what: string) => ran.push(what) });
});

describe('a copy of content renames what refers to an id together with the id', () => {
  for (const [what, before, after] of [
    ['a label', '<label for="a">A</label><input id="a">', 'for'],
    ['a name of several parts', '<i id="a"></i><i id="b"></i><p aria-labelledby="a  b">C</p>', 'aria-labelledby'],
    ['a description', '<i id="a"></i><p aria-describedby="a">C</p>', 'aria-describedby'],
    ['what is controlled', '<i id="a"></i><button aria-controls="a">C</button>', 'aria-controls'],
    ['a cell’s headings', '<table><tr><th id="a">A</th><td headers="a">C</td></tr></table>', 'headers'],
    ['a list of proposals', '<datalist id="a"></datalist><input list="a">', 'list'],
    ['the form of a control', '<form id="a"></form><button form="a">C</button>', 'form'],
    ['a popover', '<div id="a" popover>P</div><button popovertarget="a">C</button>', 'popovertarget'],
    ['a command', '<dialog id="a">P</dialog><button commandfor="a" command="show-modal">C</button>', 'commandfor'],
    ['a place in it', '<h3 id="a">A</h3><a href="#a">C</a>', 'href'],
    ['a picture’s part', '<svg><g id="a"/><use href="#a"/></svg>', 'href'],
    ['a picture’s part, the older way', '<svg><g id="a"/><use xlink:href="#a"/></svg>', 'xlink:href'],
    ['a picture’s paint', '<svg><linearGradient id="a"/><path fill="url(#a) red"/></svg>', 'fill'],
    ['a picture’s paint, quoted', `<svg><clipPath id="a"/><path clip-path="url('#a')"/></svg>`, 'clip-path'],
    ['a style', '<svg><filter id="a"/><path style="filter: url(&quot;#a&quot;)"/></svg>', 'style'],
    ['an image map', '<map name="a"><area href="/x"></map><img usemap="#a" alt="">', 'usemap'],
  ] as const) {
    it(what, () => {
      const place = copy(before);
      const found = [...place.querySelectorAll('*')].find((element) => element.hasAttribute(after))!;
      const names = found.getAttribute(after)!.match(/bt-contact-[ab]/g) ?? [];
      expect(names.length, found.outerHTML).to.be.at.least(1);
      for (const name of names) {
        expect(place.querySelectorAll(`#${name}, map[name=${name}]`), name).to.have.length(1);
      }
      expect(place.querySelector('#a, #b, [name=a]')).to.equal(null);
      expect(found.getAttribute(after)).not.to.match(/(^|[\s#])[ab]\b(?!-)/);
    });
  }

  it('and keeps references to the page, and text', () => {
    const markup =
      '<p id="us">We</p><a href="#top" aria-label="call us" title="#us too" aria-describedby="elsewhere us" href-x="us">' +
      'us</a><a id="b" href="/x#us">Page</a><input form="page-form" list="places" name="us" value="#us">';
    const place = copy(markup);
    const [link, other] = [...place.querySelectorAll('a')];
    expect(link?.getAttribute('href')).to.equal('#top');
    expect(link?.getAttribute('aria-label')).to.equal('call us');
    expect(link?.title).to.equal('#us too');
    expect(link?.getAttribute('aria-describedby')).to.equal('elsewhere bt-contact-us');
    expect(other?.getAttribute('href')).to.equal('/x#us');
    const field = place.querySelector('input');
    expect(['form', 'list', 'name', 'value'].map((name) => field?.getAttribute(name))).to.deep.equal([
      'page-form',
      'places',
      'us',
      '#us',
    ]);
  });

  it('and does not change the original', () => {
    const nodes = content('<p id="a" slot="contact">A</p><a href="#a">B</a>');
    const before = nodes.map((node) => (node as Element).outerHTML);
    copyContent(nodes);
    expect(nodes.map((node) => (node as Element).outerHTML)).to.deep.equal(before);
  });
});

describe('a copy of content runs no script', () => {
  for (const [where, markup] of [
    ['in it', `<p>Call us</p><script>ranInCopy('light')</script>`],
    ['deep in it', `<div><p>Call us<script>ranInCopy('deep')</script></p></div>`],
    ['in a picture', `<svg><script>ranInCopy('svg')</script></svg>Call us`],
    [
      'in a shadow root that is cloned',
      `<div><template shadowrootmode="open" shadowrootclonable><p>Call us</p><script>ranInCopy('shadow')</script></template></div>`,
    ],
    [
      'in a shadow root in a shadow root',
      `<div><template shadowrootmode="open" shadowrootclonable><p><template shadowrootmode="open" shadowrootclonable>
        Call us<script>ranInCopy('inner')</script></template></p></template></div>`,
    ],
  ] as const) {
    it(where, () => {
      const template = document.createElement('template');
      template.setHTMLUnsafe(markup);
      const nodes = [...template.content.childNodes];
      // As they are, they would: a template's scripts are new ones.
      const raw = document.body.appendChild(document.createElement('div'));
      raw.append(...nodes.map((node) => document.importNode(node, true)));
      raw.remove();
      const withoutCare = ran.splice(0).length;
      const place = document.body.appendChild(copyContent(nodes));
      place.remove();
      expect(ran).to.deep.equal([]);
      // Scripts that `setHTMLUnsafe` has parsed never run in some engines; those in the copy are gone in all.
      expect(withoutCare).to.be.at.most(1);
      const inner = place.querySelector('div')?.shadowRoot;
      expect(place.querySelector('script') ?? inner?.querySelector('script') ?? null).to.equal(null);
    });
  }

  it('and renames in a cloned shadow root too, by itself', () => {
    const template = document.createElement('template');
    template.setHTMLUnsafe(
      '<i id="a"></i><div><template shadowrootmode="open" shadowrootclonable><b id="b">B</b><a href="#b">C</a><a href="#a">D</a></template></div>',
    );
    const root = copyContent([...template.content.childNodes]).querySelector('div')?.shadowRoot;
    // Where shadow roots are not cloned there is nothing to rename.
    if (!root) return;
    expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '#bt-contact-b',
      '#a',
    ]);
  });
});

describe('a copy of content keeps slots', () => {
  it('of other components, but none of its own', () => {
    const place = copy(
      '<p slot="contact">A</p><x-card slot="contact"><b slot="title">B</b><i><u slot="odd">C</u></i></x-card>',
    );
    expect([...place.querySelectorAll('[slot]')].map((element) => element.slot)).to.deep.equal(['title']);
  });
});
