// WordPress as an author sees it: the login, and the block editor with its own keys and buttons.
import type { Page } from '../../driver/page.ts';
import type { User, WordPress } from './site.ts';

export async function logIn(page: Page, { url }: WordPress, { login, password }: User): Promise<void> {
  await page.goto(`${url}/wp-login.php`);
  // It moves the focus there by itself, a moment after it has loaded.
  await page.waitFor(`document.activeElement?.id === 'user_login'`);
  await page.write(login);
  await page.type('#user_pass', password);
  await page.press('Enter');
  await page.see('#wpadminbar');
}

/** A new post, with its title written. What is written next is its first paragraph. */
export async function newPost(page: Page, { url }: WordPress, title: string): Promise<void> {
  await page.goto(`${url}/wp-admin/post-new.php`);
  await page.type('.editor-post-title__input', title);
  await page.press('Enter');
}

/** Adds a block of the library, such as `html`, and waits for the part of it that is written into. */
export async function addBlock(page: Page, name: string, field: string): Promise<void> {
  await page.click('.edit-post-header-toolbar__inserter-toggle');
  await page.type('.block-editor-inserter__search input', name);
  await page.click(`.editor-block-list-item-${name}`);
  await page.click('.edit-post-header-toolbar__inserter-toggle');
  await page.click(field);
}

/** Gives the address to what is selected, or to the button that is being written. */
export async function linkTo(page: Page, address: string): Promise<void> {
  await page.press('Control+k');
  await page.waitFor(`document.activeElement?.matches('.block-editor-url-input__input')`);
  await page.write(address);
  await page.press('Enter');
  await page.waitFor(`!document.querySelector('.block-editor-url-input__input')`);
}

/** Publishes the post, and returns its address. */
export async function publish(page: Page): Promise<string> {
  await page.click('.editor-post-publish-panel__toggle');
  await page.click('.editor-post-publish-panel .editor-post-publish-button');
  await page.see('.post-publish-panel__postpublish-header a');
  return page.evaluate(
    () => document.querySelector<HTMLAnchorElement>('.post-publish-panel__postpublish-header a')!.href,
  );
}

/** Saves what was changed in a post that is published already. */
export async function update(page: Page): Promise<void> {
  await page.click('.editor-post-publish-button');
  await page.see('.components-snackbar');
}

/** Opens a post in the editor. */
export async function openPost(page: Page, { url }: WordPress, id: number): Promise<void> {
  await page.goto(`${url}/wp-admin/post.php?post=${id}&action=edit`);
  await page.see('.edit-post-header-toolbar__inserter-toggle');
}

export interface SavedPost {
  id: number;
  address: string;
  /** What WordPress has stored of the HTML. */
  content: string;
}

/** Publishes a post with the HTML in a block for it: the editor's own request, without its typing. */
export async function save(page: Page, html: string, title = 'HTML'): Promise<SavedPost> {
  const saved = await page.evaluate(
    async (data: object) => {
      const { wp } = window as unknown as { wp: { apiFetch(request: object): Promise<SavedAnswer> } };
      const { id, link, content } = await wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data });
      return { id, link, content: content.raw };
    },
    { title, status: 'publish', content: `${before}${html}${after}` },
  );
  if (!saved.content.startsWith(before) || !saved.content.endsWith(after))
    throw new Error(`The block has not stayed one: ${saved.content}`);
  return { id: saved.id, address: saved.link, content: saved.content.slice(before.length, -after.length) };
}

interface SavedAnswer {
  id: number;
  link: string;
  content: { raw: string };
}

/** What the editor stores around the HTML of such a block. */
const [before, after] = ['<!-- wp:html -->\n', '\n<!-- /wp:html -->'];
