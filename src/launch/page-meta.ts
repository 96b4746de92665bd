/** What a page says in its head, for authors and old pages without a script of their own: `<meta name="bt-…" content="…">`. */
export const pageMeta = (name: string, page = document): string =>
  page.querySelector<HTMLMetaElement>(`meta[name=bt-${name}]`)?.content ?? '';
