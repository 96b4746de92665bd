/** Texts by key: a group of English, or a table of another language. */
export type Messages = Readonly<Record<string, string>>;

/** Values for the places in a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Without a prototype: keys come from fields, and a field may be called `constructor`. */
const bare = (texts: Messages): Messages => ({ __proto__: null, ...texts }) as unknown as Messages;

let translation = bare({});

/** Changes the language of everything said from now on. Texts that are missing stay English. */
export function setTranslations(language: Messages): void {
  translation = bare(language);
}

/** A speaker of a group of texts: gives one in the current language, with its values in their places. */
export function createTranslator<Group extends Messages>(
  group: Group,
): (key: keyof Group & string, values?: MessageValues) => string {
  const english = bare(group);
  return (key, values = {}) =>
    (translation[key] ?? english[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) =>
      String(values[name] ?? place),
    );
}
