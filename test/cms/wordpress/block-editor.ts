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

/** Forgets the login, as a session that has expired. */
export const logOut = (page: Page, { url }: WordPress): Promise<void> => page.goto(`${url}/wp-login.php?reauth=1`);

const titleField = '.editor-post-title__input';

/** Opens the editor with a post, or with a new one. */
export async function openEditor(page: Page, { url }: WordPress, id?: number): Promise<void> {
  await page.goto(`${url}/wp-admin/${id === undefined ? 'post-new.php' : `post.php?action=edit&post=${id}`}`);
  await page.see(titleField);
}

/** A new post, with its title written. What is written next is its first paragraph. */
export async function newPost(page: Page, site: WordPress, title: string): Promise<void> {
  await openEditor(page, site);
  await page.type(titleField, title);
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
  await page.click('.editor-post-publish-panel__toggle[aria-disabled=false]');
  await page.see('.editor-post-publish-panel');
  // It begins outside the window, and on a busy machine stands still there before it slides in: a click there would be lost.
  await page.waitFor(`document.getAnimations().every(({ playState }) => playState === 'finished')`);
  await page.click('.editor-post-publish-panel .editor-post-publish-button[aria-disabled=false]');
  await page.see('.post-publish-panel__postpublish-header a');
  return page.evaluate(
    () => document.querySelector<HTMLAnchorElement>('.post-publish-panel__postpublish-header a')!.href,
  );
}

/** Changes the title of a post that is published already, and saves that. */
export async function changeTitle(page: Page, added: string): Promise<void> {
  await page.type(titleField, added);
  await page.click('.editor-post-publish-button[aria-disabled=false]');
  await page.see('.components-snackbar');
}

/** The editor's own interface to WordPress, with the login and the nonce of the page. */
interface EditorWindow {
  wp: { apiFetch<Answer>(request: { path?: string; url?: string; method?: string; data?: object }): Promise<Answer> };
}

export interface StoredPost {
  id: number;
  address: string;
  /** What WordPress has kept of what was sent. */
  content: string;
}

/** Publishes a post: the editor's own request, without its typing. */
export function store(page: Page, title: string, content: string): Promise<StoredPost> {
  return page.evaluate(
    async (data: object) => {
      const { wp } = window as unknown as EditorWindow;
      const answer = await wp.apiFetch<{ id: number; link: string; content: { raw: string } }>({
        path: '/wp/v2/posts',
        method: 'POST',
        data,
      });
      return { id: answer.id, address: answer.link, content: answer.content.raw };
    },
    { title, status: 'publish', content },
  );
}

/** What the editor has around a block _Custom HTML_. */
const [before, after] = ['<!-- wp:html -->\n', '\n<!-- /wp:html -->'];

/** Publishes a post with the HTML in such a block, and returns what is kept of the HTML. */
export async function save(page: Page, html: string, title = 'HTML'): Promise<StoredPost> {
  const { content, ...post } = await store(page, title, before + html + after);
  if (!content.startsWith(before) || !content.endsWith(after)) throw new Error(`The block is no block: ${content}`);
  return { ...post, content: content.slice(before.length, -after.length) };
}

/** Chooses a style of the theme for the whole site, as an administrator. */
export function chooseStyle(page: Page, title: string): Promise<unknown> {
  return page.evaluate(async (wanted: string) => {
    const { wp } = window as unknown as EditorWindow;
    const [theme] = await wp.apiFetch<{ stylesheet: string; _links: Record<string, { href: string }[]> }[]>({
      path: '/wp/v2/themes?status=active',
    });
    const styles = await wp.apiFetch<{ title: string; settings: object; styles: object }[]>({
      path: `/wp/v2/global-styles/themes/${theme!.stylesheet}/variations`,
    });
    const { settings, styles: looks } = styles.find(({ title }) => title === wanted)!;
    const url = theme!._links['wp:user-global-styles']![0]!.href;
    return wp.apiFetch({ url, method: 'POST', data: { settings, styles: looks } });
  }, title);
}
