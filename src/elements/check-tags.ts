import { TAG_NAMES } from '../dom/tag-names.ts';
import { whenGuideReady } from '../dialog/when-guide-ready.ts';

/** Has the guide tell the page's author of tags that are nearly those of this package: they show nothing to press. */
export const checkTags = (): void =>
  // Lit brings a registry of elements to servers, and no window to listen at.
  (globalThis as { addEventListener?: Window['addEventListener'] }).addEventListener?.('load', () => {
    // Those of this package may still be on their way.
    const unknown = [...document.querySelectorAll(':not(:defined)')].filter(
      ({ localName }) => localName.startsWith('bt-') && !TAG_NAMES.includes(localName),
    );
    if (unknown.length)
      whenGuideReady(({ withAuthor }) => withAuthor(({ writeUnknownTags }) => writeUnknownTags(unknown)));
  });
