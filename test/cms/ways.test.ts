// The judge is judged: a table of verdicts is worth no more than this.
import { expect } from '@open-wc/testing';
import { embeds } from './embeds.ts';
import { judge, waysIn } from './ways.ts';

const chat = 'https://support.example.com/api/start_session?issue_menu=1&codeName=Other&c2cjs=1';
const link = `<a href="${chat}">Chat</a>`;
const form = (inside: string, action = 'https://support.example.com/api/start_session') =>
  `<form action="${action}">${inside}<button>Go</button></form>`;
const key = '<input name="short_key" required>';

const result = (html: string, kept: string) => judge(html, kept).result;

describe('what is left of an embed', () => {
  for (const { name, html } of embeds) {
    it(`a way in is seen in: ${name}`, () => {
      expect(waysIn(html)).not.to.be.empty;
      expect(judge(html, html)).to.deep.equal({ result: 'works', without: [] });
      expect(judge(html, '')).to.deep.equal({ result: 'lost', without: [] });
    });
  }

  it('a link works with the same session, however it is written', () => {
    const kept = link.replaceAll('&', '&amp;').replace('issue_menu=1&amp;', '').replace('?', '?issue_menu=1&amp;');
    expect(result(link, `<p class="x">${kept}</p>`)).to.equal('works');
  });

  it('a link is broken with another session, another site, or none, and without its words', () => {
    expect(result(link, link.replace('&c2cjs=1', ''))).to.equal('broken');
    expect(result(link, link.replace('support.', 'other.'))).to.equal('broken');
    expect(result(link, link.replace(chat, '#'))).to.equal('broken');
    expect(result(link, link.replace('>Chat<', '><'))).to.equal('broken');
    expect(result(link, '<a>Chat</a>')).to.equal('lost');
  });

  it('attributes that are gone from what works are named', () => {
    const html = link.replace('<a', '<a target="_blank" rel="noopener"');
    expect(judge(html, link)).to.deep.equal({ result: 'works', without: ['target', 'rel'] });
  });

  it('a form is broken without its address, a field or a name, and where another value would be sent', () => {
    expect(result(form(key), form(key))).to.equal('works');
    expect(result(form(key), form(key, ''))).to.equal('broken');
    expect(result(form(key), form(''))).to.equal('broken');
    expect(result(form(key), form(key.replace('name', 'title')))).to.equal('broken');
    expect(result(form(key), form(key.replace('required', 'value="1234567"')))).to.equal('broken');
    const choice = '<select name="id"><option value="3">Network<option value="4">Printing</select>';
    expect(result(form(choice), form(choice.replace('value="4"', '')))).to.equal('broken');
  });

  it('a button that has lost its form or its call is broken, and text is lost', () => {
    expect(result(form(key), `${key}<button>Go</button>`)).to.equal('broken');
    const call = `<button onclick="BG.start('chat', {})">Go</button>`;
    expect(result(call, call)).to.equal('works');
    expect(result(call, '<button>Go</button>')).to.equal('broken');
    expect(result(call, 'Go')).to.equal('lost');
  });

  it('an element works with all its attributes and all that is inside', () => {
    const html = `<bt-support-session type="chat" rep-id="1" rep-name="John">Chat</bt-support-session>`;
    expect(result(html, html.replace('type="chat" ', '').replace('">', '" type="chat">'))).to.equal('works');
    expect(result(html, html.replace(' rep-id="1"', ''))).to.equal('lost');
    expect(result(html, html.replaceAll('support', 'other'))).to.equal('lost');
  });

  it('of an element that is gone, the link or the form inside may work', () => {
    const around = (inside: string) => `<bt-support-session>${inside}</bt-support-session>`;
    expect(result(around(link), `<p>${link}</p>`)).to.equal('link');
    expect(result(around(form(key)), form(key))).to.equal('form');
    expect(result(around(form(key)), form(''))).to.equal('broken');
    expect(result(`<bt-support-session type="chat"><noscript>${link}</noscript></bt-support-session>`, link)).to.equal(
      'link',
    );
  });

  it('a call that came with its script works with it only', () => {
    const script = '<script src="https://www.example.com/bg.js"></script>';
    const call = `<a href="#" onclick="BG.start('chat', {})">Go</a>`;
    expect(result(script + call, script + call)).to.equal('works');
    expect(result(script + call, call)).to.equal('lost');
  });

  it('a script tag works with all its attributes', () => {
    const tag = '<script src="https://www.example.com/bt-support.js" data-site="support.example.com" defer></script>';
    expect(result(tag, tag)).to.equal('works');
    expect(result(tag, tag.replace(/ data-site="[^"]*"/, ''))).to.equal('lost');
  });
});
