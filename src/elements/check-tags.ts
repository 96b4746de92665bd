import { TAG_NAMES } from '../dom/tag-names.ts';
import { whenGuideReady } from '../dialog/when-guide-ready.ts';

/** Warns the page's author of tags that resemble those of this package: they render nothing. */
export const checkTags = (): void =>
  // On a server, Lit provides a registry of elements, but no window.
  (globalThis as { addEventListener?: Window['addEventListener'] }).addEventListener?.('load', () => {
    // Elements of this package may still be loading.
    const unknown = [...document.querySelectorAll(':not(:defined)')].filter(
      ({ localName }) => localName.startsWith('bt-') && !TAG_NAMES.includes(localName),
    );
    if (unknown.length)
      whenGuideReady(({ withAuthor }) => withAuthor(({ writeUnknownTags }) => writeUnknownTags(unknown)));
  });
