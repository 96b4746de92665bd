import { expect, waitUntil } from '@open-wc/testing';
import { writePageMistakes } from '../../src/author/page-mistakes.ts';
import { warnAuthor } from '../../src/dialog/warn-author.ts';

const { warn } = console;

describe('a mistake in the head of a page', () => {
  let written: unknown[][];
  let meta: HTMLMetaElement;

  beforeEach(() => {
    written = [];
    console.warn = (...words: unknown[]) => written.push(words);
    meta = document.head.appendChild(
      Object.assign(document.createElement('meta'), { name: 'bt-local', content: 'secret' }),
    );
  });
  afterEach(() => {
    console.warn = warn;
    meta.remove();
  });

  const MESSAGE = '<meta>: <meta name="bt-local"> is not a setting. Did you mean "bt-locale"?';

  it('is written to the console with any other warning', async () => {
    warnAuthor([{ code: 'issue-twice' }], document.createElement('bt-issue-form'));
    await waitUntil(() => written.length > 1, 'both', { timeout: 20_000 });
    expect(written).to.deep.include([MESSAGE, meta]);
  });

  it('is there once', () => {
    writePageMistakes(document);
    writePageMistakes(document);
    expect(written).to.deep.equal([[MESSAGE, meta]]);
  });
});
