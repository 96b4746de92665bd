import { createElement } from '../../dom/create-element.ts';
import { watchDirectory } from './directory-source.ts';
import { type DirectoryIssue, readDirectory } from './read-directory.ts';

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
 *
 * @returns a function that stops it.
 */
export function watchIssues(element: Element, address: string): () => void {
  let isTouched = false;
  let shown = '';
  const onInput = (): void => void (isTouched = true);
  element.addEventListener('input', onInput);
  const stop = watchDirectory(address, (value) => {
    const issues = readDirectory(value)?.issues ?? [];
    const list = JSON.stringify(issues);
    if (isTouched || !issues.length || list === shown) return;
    shown = list;
    const own = [...element.children].filter(isChoice);
    const selected = [...element.querySelectorAll<HTMLOptionElement>(':scope > option, :scope > optgroup > option')];
    const values = new Set(selected.filter((option) => option.defaultSelected).map((option) => option.value));
    const place = own[0]?.previousSibling ?? null;
    for (const option of own) option.remove();
    const options = optionsOf(issues, values);
    if (place) place.after(...options);
    else element.prepend(...options);
  });
  return () => {
    element.removeEventListener('input', onInput);
    stop();
  };
}
