import { createElement } from '../../dom/create-element.ts';
import { type Answer, DirectoryWatcher } from './directory-source.ts';
import type { DirectoryIssue } from './read-directory.ts';

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

/**
 * Puts the issues of a directory in the place of an element's own options. These stay while the directory cannot be read or has no issues,
 * and a customer who has begun to fill in the form keeps the choice as it is.
 */
export class IssueOptions {
  readonly #element: Element;
  readonly #watcher = new DirectoryWatcher((answer) => this.#show(answer));
  #isTouched = false;
  #shown = '';

  constructor(element: Element) {
    this.#element = element;
    element.addEventListener('input', () => (this.#isTouched = true));
  }

  /** @param address - Address of the directory, as in the attribute; empty for none. */
  watch(address: string | null | undefined): void {
    this.#watcher.watch(address, this.#element.baseURI);
  }

  stop(): void {
    this.#watcher.stop();
    this.#isTouched = false;
    this.#shown = '';
  }

  #show({ directory }: Answer): void {
    const issues = directory?.issues ?? [];
    const list = JSON.stringify(issues);
    if (this.#isTouched || !issues.length || list === this.#shown) return;
    this.#shown = list;
    const own = [...this.#element.children].filter(isChoice);
    const options = this.#element.querySelectorAll<HTMLOptionElement>(':scope > option, :scope > optgroup > option');
    const selected = [...options].filter((option) => option.defaultSelected).map((option) => option.value);
    const place = own[0]?.previousSibling ?? null;
    for (const option of own) option.remove();
    const choices = optionsOf(issues, new Set(selected));
    if (place) place.after(...choices);
    else this.#element.prepend(...choices);
  }
}
