/** Types of the elements for React 19: `import type {} from 'bt-support-elements/react'`. */

import type { ClassAttributes, HTMLAttributes, PropsWithChildren } from 'react';
import type { Elements, ElementProps, SessionListeners } from './markup.ts';

type Props<Type extends HTMLElement> = ElementProps<Type> & SessionListeners<Type>;

type ReactElements = {
  [Tag in keyof Elements]: PropsWithChildren<Props<Elements[Tag]>> &
    ClassAttributes<Elements[Tag]> &
    Omit<HTMLAttributes<Elements[Tag]>, keyof Props<Elements[Tag]>>;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augments React's own map
    interface IntrinsicElements extends ReactElements {}
  }
}
