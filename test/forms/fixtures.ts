// Controls in a form and the same ones in a plain element.
import { fixture } from '@open-wc/testing';

/** The same markup inside both. */
export async function inBoth(markup: string): Promise<{ form: HTMLFormElement; loose: HTMLElement }> {
  const form = await fixture<HTMLFormElement>(`<form>${markup}</form>`);
  const loose = await fixture<HTMLElement>(`<div>${markup}</div>`);
  return { form, loose };
}

export type Controls = readonly (readonly [name: string, value: string])[];

/** A form with a hidden field for each. */
export function makeForm(controls: Controls): HTMLFormElement {
  const form = document.createElement('form');
  for (const [name, value] of controls) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  return form;
}

/** A control with a value of its own, as pages write them. */
class OwnControl extends HTMLElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();

  get value(): string {
    return this.getAttribute('value') ?? '';
  }

  connectedCallback(): void {
    this.#internals.setFormValue(this.value);
  }
}
if (!customElements.get('own-control')) customElements.define('own-control', OwnControl);
