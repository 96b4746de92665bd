/**
 * The classic script that is running, null in a module. Not as `document.currentScript`, which an element of that name in the
 * page's content would be: the address of what is loaded later comes from here.
 */
export const ownScript = Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null;
