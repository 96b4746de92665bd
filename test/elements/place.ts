import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { SessionElement } from '../../src/elements/session-element.ts';

export const put = <Kind extends Element>(place: Element, element: Kind): Kind => {
  place.append(element);
  return element;
};

/** Everything that was loaded and changed is shown. */
export const settled = async (element: SessionElement): Promise<void> => {
  await element.updateComplete;
  await import('../../src/elements/extras/extras.ts');
  await nextFrame();
  await element.updateComplete;
};

/** Markup as a parser reads it: a form, select or button in a picture is part of the picture. */
export async function parsed<Kind extends SessionElement>(markup: string): Promise<Kind> {
  const place = await fixture(html`<div></div>`);
  place.innerHTML = markup;
  const element = place.firstElementChild as Kind;
  await settled(element);
  return element;
}
