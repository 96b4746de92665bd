/** Types of the elements for Svelte 5: `import type {} from 'bt-support-elements/svelte'`. */

import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, ElementProps, SessionListeners } from './markup.ts';

type Props<Type extends HTMLElement> = ElementProps<Type> & SessionListeners<Type>;

type SvelteElements = {
  [Tag in keyof Elements]: Props<Elements[Tag]> & Omit<HTMLAttributes<Elements[Tag]>, keyof Props<Elements[Tag]>>;
};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augments Svelte's own map
  interface SvelteHTMLElements extends SvelteElements {}
}
