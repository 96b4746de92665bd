import { platformProperty } from './platform-property.ts';

/** The running classic script; null in a module. Later files are loaded from beside it. */
export const ownScript = platformProperty(document, 'currentScript') as HTMLScriptElement | null;
