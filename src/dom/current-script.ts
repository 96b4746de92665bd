import { platformProperty } from './platform-property.ts';

/** The classic script that is running, null in a module. The address of what is loaded later comes from here. */
export const ownScript = platformProperty(document, 'currentScript') as HTMLScriptElement | null;
