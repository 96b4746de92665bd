import { t } from './t.ts';

/** Tells the page's author that a copy of this package came second. */
export function logSecondCopy(first: string, second: string): void {
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look
  console.info(t('again', { first, second }));
}
