import { platformProperty } from './platform-property.ts';

/**
 * What a page says in its head, for authors and old pages without a script of their own: `<meta name="bt-…" content="…">`. One
 * in the body is content, which may be anybody's.
 */
export const pageMeta = (name: string, page = document): string =>
  platformProperty(page, 'head')?.querySelector<HTMLMetaElement>(`meta[name=bt-${name}]`)?.content ?? '';
