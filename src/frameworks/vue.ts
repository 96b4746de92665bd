/** Types of the elements for Vue 3: `import type {} from 'bt-support-elements/vue'`. */

import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements, ElementProps, SessionListeners } from './markup.ts';

/** Vue's name for the listener of `@bt-session-launch` is `onBtSessionLaunch`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
type VueListeners<Type> = {
  [
    Name in keyof SessionListeners<Type> as Name extends `on${infer Event}` ? `on${Capitalize<Camel<Event>>}` : never
  ]: SessionListeners<Type>[Name];
};

type Props<Type extends HTMLElement> = ElementProps<Type> & VueListeners<Type>;

/** A component to Vue's template checker; at run time it is the element itself. */
type VueComponents = {
  [Tag in keyof Elements]: new () => Elements[Tag] & {
    $props: Props<Elements[Tag]> & Omit<HTMLAttributes, keyof Props<Elements[Tag]>> & PublicProps;
  };
};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augments Vue's own map
  interface GlobalComponents extends VueComponents {}
}
