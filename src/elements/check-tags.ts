import { whenGuideReady } from '../dialog/when-guide-ready.ts';

/** Has the guide tell the page's author of tags that are nearly those of this package: they show nothing to press. */
export const checkTags = (): void =>
  // Lit brings a registry of elements to servers, and no window to listen at.
  (globalThis as { addEventListener?: Window['addEventListener'] }).addEventListener?.('load', () => {
    const unknown = [...document.querySelectorAll(':not(:defined)')].filter(({ localName }) => /^bt-/.test(localName));
    if (unknown.length)
      whenGuideReady(({ withAuthor }) => withAuthor(({ writeUnknownTags }) => writeUnknownTags(unknown)));
  });
