/** Texts by key: a group of English texts, or all texts of another language. */
export type Messages = Readonly<Record<string, string>>;

/** Values for the placeholders of a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Removes the prototype: keys are names of fields, which may be `constructor`. */
const bare = (texts: Messages): Messages => ({ __proto__: null, ...texts }) as unknown as Messages;

let translation = bare({});

/** Sets the translations of all texts. Missing ones stay English. */
export function setTranslations(language: Messages): void {
  translation = bare(language);
}

/** Creates the function that returns a text of a group in the current language, with its values. */
export function createTranslator<Group extends Messages>(
  group: Group,
): (key: keyof Group & string, values?: MessageValues) => string {
  const english = bare(group);
  return (key, values = {}) =>
    (translation[key] ?? english[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) =>
      String(values[name] ?? place),
    );
}
