/**
 * What a template may have on the elements, derived from their classes. The files beside this one adapt it to each framework. Types only.
 */

import type { LitElement } from 'lit';
import type { HoursChangeEvent } from '../elements/hours/hours-change-event.ts';
import type { BtIssueForm } from '../elements/issue-form.ts';
import type { BtRepresentativeList } from '../elements/portal/representative-list.ts';
import type { BtSessionKeyForm } from '../elements/portal/session-key-form.ts';
import type { BtSupportNotices } from '../elements/portal/support-notices.ts';
import type { BtSupportSession } from '../elements/support-session.ts';
import type { SessionEventMap } from '../launch/events.ts';

/** The elements by their tags. */
export interface Elements {
  'bt-issue-form': BtIssueForm;
  'bt-representative-list': BtRepresentativeList;
  'bt-session-key-form': BtSessionKeyForm;
  'bt-support-notices': BtSupportNotices;
  'bt-support-session': BtSupportSession;
}

/** True if two types are identical, `readonly` included. An alias for either half would lose that. */
type IsSame<One, Other> =
  (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2 ? true : false;

/** Names of properties that can be set: no methods, and none with only a getter. */
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

/** An element's own properties. */
export type ElementProperties<Type extends LitElement> = {
  [Name in Extract<Settable<Omit<Type, keyof LitElement>>, string>]?: Type[Name] | null | undefined;
};

/** The attribute type for a property: none for objects, a few strings for booleans. */
type AttributeValue<Value> =
  Extract<Value, object> extends never ? Value | (boolean extends Value ? '' | 'true' | 'false' : never) : never;

/** An element's attributes, except those with the property's name: frameworks set the property. */
export type ElementAttributes<Type extends LitElement> = {
  [
    Name in keyof ElementProperties<Type> as AttributeValue<ElementProperties<Type>[Name]> extends never
      ? never
      : Exclude<Kebab<Name>, keyof ElementProperties<Type>>
  ]?: AttributeValue<ElementProperties<Type>[Name]>;
};

/** Attributes that are called as the properties of the session elements. The other elements have no such properties. */
type SameName =
  'availability' | 'directory' | 'hours' | 'locale' | 'platform' | 'priority' | 'site' | 'skills' | 'type';

/** Attributes of the elements that build session elements, which get them. */
type PortalAttributes = ElementAttributes<BtSupportSession> &
  Pick<ElementProperties<BtSupportSession>, SameName> & { organisation?: string | null | undefined };

/** Attributes and properties, by their names in a template. */
export type ElementProps<Type extends HTMLElement> = Type extends LitElement
  ? ElementProperties<Type> & ElementAttributes<Type>
  : PortalAttributes;

/** Events of the elements by name. */
interface ElementEventMap extends SessionEventMap {
  readonly 'bt-hours-change': HoursChangeEvent;
}

/** An event with the element as its target. */
type Heard<Type extends keyof ElementEventMap, Element> = ElementEventMap[Type] & { readonly currentTarget: Element };

/** Listeners by event, under a framework's names. */
export type SessionListeners<Element> = {
  [Type in keyof ElementEventMap as `on${Type}`]?: ((event: Heard<Type, Element>) => unknown) | null | undefined;
};
