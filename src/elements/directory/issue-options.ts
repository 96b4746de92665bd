import { createElement } from '../../dom/create-element.ts';
import { type Answer, DirectoryWatcher } from './directory-source.ts';
import type { DirectoryIssue, DirectoryRepresentative } from './read-directory.ts';

const isChoice = (node: Element): boolean => node.localName === 'option' || node.localName === 'optgroup';

/** Creates an option for each issue, in groups by team where there is more than one. */
function optionsOf(issues: readonly DirectoryIssue[], selected: ReadonlySet<string>): HTMLElement[] {
  const optionOf = ({ id, codeName, title }: DirectoryIssue): HTMLElement => {
    const value = codeName || String(id);
    return createElement('option', title, { value, ...(selected.has(value) && { selected: '' }) });
  };
  const teams = [...new Set(issues.map(({ team }) => team))];
  if (teams.length < 2) return issues.map(optionOf);
  return teams.flatMap((team) => {
    const options = issues.filter((issue) => issue.team === team).map(optionOf);
    if (!team) return options;
    const group = createElement('optgroup', '', { label: team });
    group.append(...options);
    return [group];
  });
}

/** Creates a group with an option for each representative, whose number is the value; none without representatives. */
function groupOf(label: string, representatives: readonly DirectoryRepresentative[]): HTMLElement[] {
  if (!representatives.length) return [];
  const group = createElement('optgroup', '', { label });
  group.append(...representatives.map(({ id, name }) => createElement('option', name, { value: String(id) })));
  return [group];
}

/**
 * Puts the issues of a directory in the place of an element's own options. These stay while the directory cannot be read or has no issues,
 * and a customer who has begun to fill in the form keeps the choice as it is.
 */
export class IssueOptions {
  readonly #element: Element;
  readonly #watcher = new DirectoryWatcher((answer) => this.#show(answer));
  #isTouched = false;
  /** Label of the group of representatives; empty for none. */
  #label = '';
  /** The group of representatives, if there is one. */
  #groups: readonly HTMLElement[] = [];
  #shown = '';

  constructor(element: Element) {
    this.#element = element;
    element.addEventListener('input', () => (this.#isTouched = true));
  }

  /**
   * @param address - Address of the directory, as in the attribute; empty for none.
   * @param label - Label of a group with the directory's representatives, for an appliance that displays them in its issue menu. A number
   * in that menu is that of a representative, so issues are only offered by their code names. Empty: none.
   */
  watch(address: string | null | undefined, label = ''): void {
    if (label !== this.#label) {
      this.#label = label;
      if (this.#watcher.answer) this.#show(this.#watcher.answer);
    }
    this.#watcher.watch(address, this.#element.baseURI);
  }

  stop(): void {
    this.#watcher.stop();
    this.#isTouched = false;
    this.#shown = '';
  }

  #show({ directory }: Answer): void {
    const listed = directory?.issues ?? [];
    const issues = this.#label ? listed.filter(({ codeName }) => /\D/.test(codeName)) : listed;
    const representatives = this.#label ? (directory?.representatives ?? []) : [];
    const shown = JSON.stringify([issues, representatives]);
    if (this.#isTouched || shown === this.#shown) return;
    this.#shown = shown;
    for (const group of this.#groups) group.remove();
    if (issues.length) this.#replaceOptions(issues);
    this.#groups = groupOf(this.#label, representatives);
    const last = this.#choices().pop();
    if (last) last.after(...this.#groups);
    else this.#element.prepend(...this.#groups);
  }

  #choices(): Element[] {
    return [...this.#element.children].filter(isChoice);
  }

  #replaceOptions(issues: readonly DirectoryIssue[]): void {
    const own = this.#choices();
    const options = this.#element.querySelectorAll<HTMLOptionElement>(':scope > option, :scope > optgroup > option');
    const selected = [...options].filter((option) => option.defaultSelected).map((option) => option.value);
    const place = own[0]?.previousSibling ?? null;
    for (const option of own) option.remove();
    const choices = optionsOf(issues, new Set(selected));
    if (place) place.after(...choices);
    else this.#element.prepend(...choices);
  }
}
