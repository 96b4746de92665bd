/**
 * Returns a property from the prototype. An element of that name in a document or form, such as `<img name="body">`, hides the own
 * property (DOM clobbering).
 */
export const platformProperty = <Owner extends object, Name extends keyof Owner & string>(
  owner: Owner,
  name: Name,
): Owner[Name] | undefined =>
  Reflect.get(Object.getPrototypeOf(owner) as object, name, owner) as Owner[Name] | undefined;
