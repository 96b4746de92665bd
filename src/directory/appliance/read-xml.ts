/** Reads the lists of the XML flavour. Other elements and attributes are ignored. */

import { fieldError, printable, readInteger, readText } from '../check/fields.ts';
import type { DirectoryIssue } from '../types.ts';
import { DirectoryError } from '../error.ts';
import { type ListedRepresentative, MOST, ofTeam, readFlag } from './lists.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

/** The root of an answer. The appliance also reports errors with status 200. */
function readRoot(text: string, name: string): XmlElement {
  const root = parseXml(text);
  const error = root.name === 'error' ? root : childrenOf(root, 'error')[0];
  if (error) throw new DirectoryError('appliance', `the appliance reports an error: ${printable(error.text, 200)}`);
  if (root.name !== name) throw fieldError(printable(root.name), `must be <${name}>`);
  return root;
}

const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** The items of a list, each with a name for messages. */
function itemsOf(parent: XmlElement, name: string, field: string, most: number): [XmlElement, string][] {
  const items = childrenOf(parent, name);
  if (items.length > most) throw fieldError(field, `must have at most ${most} <${name}>, not ${items.length}`);
  return items.map((item, index) => [item, `${field}.${name}[${index}]`]);
}

function readId({ attributes }: XmlElement, field: string): number {
  const text = attributes.get('id');
  return readInteger(text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : text, `${field}.id`, 1, MOST.id);
}

function readChild(parent: XmlElement, name: string, field: string, least: number): string {
  const text = childrenOf(parent, name)[0]?.text.trim();
  if (text === undefined && least > 0) throw fieldError(`${field}.${name}`, 'is missing');
  return readText(text ?? '', `${field}.${name}`, least, MOST.name);
}

export function readLoggedInReps(text: string): ListedRepresentative[] {
  const root = readRoot(text, 'logged_in_reps');
  return itemsOf(root, 'rep', root.name, MOST.representatives).map(([rep, field]) => ({
    id: readId(rep, field),
    name: readChild(rep, 'public_display_name', field, 1),
    isShown: readFlag(childrenOf(rep, 'showing_on_rep_list')[0]?.text.trim(), `${field}.showing_on_rep_list`),
  }));
}

export function readSupportTeams(text: string): DirectoryIssue[] {
  const root = readRoot(text, 'support_teams');
  return itemsOf(root, 'support_team', root.name, MOST.teams).flatMap(([element, field]) => {
    const name = readChild(element, 'name', field, 1);
    const team = { id: readId(element, field), name, codeName: readChild(element, 'code_name', field, 0) };
    const issues = childrenOf(element, 'issues').flatMap((parent) =>
      itemsOf(parent, 'issue', `${field}.issues`, MOST.issues),
    );
    return issues.map(([issue, at]) =>
      ofTeam(team, {
        id: readId(issue, at),
        codeName: readChild(issue, 'code_name', at, 0),
        title: readChild(issue, 'title', at, 1),
      }),
    );
  });
}
