import { platformProperty } from './platform-property.ts';

/**
 * Returns the content of `<meta name="bt-…">` in the page's head, for authors who cannot write scripts. One in the body is ignored: it
 * may be anybody's content.
 */
export const pageMeta = (name: string, page = document): string =>
  platformProperty(page, 'head')?.querySelector<HTMLMetaElement>(`meta[name=bt-${name}]`)?.content ?? '';
