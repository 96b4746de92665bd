import { t } from './t.ts';

/** Writes a note for the page's author that a second copy of this package was loaded. */
export function logSecondCopy(first: string, second: string): void {
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look
  console.info(t('second-copy', { first, second }));
}
