import { allowTexts, openTexts, whereTexts } from '../../messages/english-guide.ts';
import { createElement } from '../../dom/create-element.ts';
import type { Platform } from '../../platform/platform.ts';
import { t } from './t.ts';

const keyOf = <Key extends string>(texts: Readonly<Record<Key, string>>, kind: string, name: string): Key =>
  (`${kind}.${name}` in texts ? `${kind}.${name}` : `${kind}.other`) as Key;

/** Creates the steps after the download, for this browser and system. */
export function stepsFor({ browser, system }: Platform, publisher = ''): HTMLOListElement {
  const list = createElement('ol');
  const keys = [
    keyOf(whereTexts, 'where', browser),
    keyOf(openTexts, 'open', system),
    system === 'Windows' && publisher ? 'allow.Windows.publisher' : keyOf(allowTexts, 'allow', system),
  ];
  list.append(...keys.map((key) => createElement('li', t(key, { publisher }))));
  return list;
}
