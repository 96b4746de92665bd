/**
 * What can be written on the elements in a template, derived from their classes: frameworks' own words for it are in the
 * files beside this one. Types only.
 */

import type { LitElement } from 'lit';
import type { BtIssueForm } from '../elements/issue-form.ts';
import type { BtSupportSession } from '../elements/support-session.ts';
import type { SessionEventMap } from '../launch/events.ts';

/** The elements by their tags. */
export interface Elements {
  'bt-issue-form': BtIssueForm;
  'bt-support-session': BtSupportSession;
}

/** Whether two types are the same, `readonly` included. An alias of either half would be compared without that. */
type IsSame<One, Other> =
  (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2 ? true : false;

/** Names of properties that can be set: not those with a getter alone, and no methods. */
type Settable<Type> = {
  [Name in keyof Type]-?: Type[Name] extends (...args: never[]) => unknown
    ? never
    : IsSame<Pick<Type, Name>, { -readonly [Key in Name]: Type[Name] }> extends true
      ? Name
      : never;
}[keyof Type];

/** `customerCompanyCode` is `customer-company-code`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** The properties of an element's own. */
export type ElementProperties<Type extends LitElement> = {
  [Name in Extract<Settable<Omit<Type, keyof LitElement>>, string>]?: Type[Name] | null | undefined;
};

/** What an attribute may be for a property: nothing for objects, and a few words for switches. */
type AttributeValue<Value> =
  Extract<Value, object> extends never ? Value | (boolean extends Value ? '' | 'true' | 'false' : never) : never;

/** The attributes of an element, but for those that have the property's name: frameworks set the property there. */
export type ElementAttributes<Type extends LitElement> = {
  [
    Name in keyof ElementProperties<Type> as AttributeValue<ElementProperties<Type>[Name]> extends never
      ? never
      : Exclude<Kebab<Name>, keyof ElementProperties<Type>>
  ]?: AttributeValue<ElementProperties<Type>[Name]>;
};

/** Attributes and properties, by the names that a template may have them. */
export type ElementProps<Type extends LitElement> = ElementProperties<Type> & ElementAttributes<Type>;

/** A session event as a listener on the element gets it. */
type Heard<Type extends keyof SessionEventMap, Element> = SessionEventMap[Type] & { readonly currentTarget: Element };

/** Listeners by event, under the names that a framework has for them. */
export type SessionListeners<Element> = {
  [Type in keyof SessionEventMap as `on${Type}`]?: ((event: Heard<Type, Element>) => unknown) | null | undefined;
};
