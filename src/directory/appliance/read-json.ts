/**
 * Reads the lists of version 2, in JSON. Its reference shows the paths and that ids are integers. The names of fields were not seen: those of
 * the XML flavour are expected. Other fields are ignored.
 */

import { readFields, readInteger, readList, readText } from '../check/fields.ts';
import { type Issue, type ListedRepresentative, MOST, readFlag, type Team } from './lists.ts';

const readId = (value: unknown, field: string): number => readInteger(value, field, 1, MOST.id);
const readName = (value: unknown, field: string): string => readText(value, field, 1, MOST.name);
const readCodeName = (value: unknown, field: string): string => readText(value ?? '', field, 0, MOST.name);

export function readUsers(value: unknown): ListedRepresentative[] {
  return readList(value, '', MOST.representatives, (item, field) => {
    const rep = readFields(item, field);
    return {
      id: readId(rep['id'], `${field}.id`),
      name: readName(rep['public_display_name'], `${field}.public_display_name`),
      isShown: readFlag(rep['showing_on_rep_list'], `${field}.showing_on_rep_list`),
    };
  });
}

export function readTeams(value: unknown): Team[] {
  return readList(value, '', MOST.teams, (item, field) => {
    const team = readFields(item, field);
    return {
      id: readId(team['id'], `${field}.id`),
      name: readName(team['name'], `${field}.name`),
      codeName: readCodeName(team['code_name'], `${field}.code_name`),
    };
  });
}

export function readIssues(value: unknown): Issue[] {
  return readList(value, '', MOST.issues, (item, field) => {
    const issue = readFields(item, field);
    return {
      id: readId(issue['id'], `${field}.id`),
      codeName: readCodeName(issue['code_name'], `${field}.code_name`),
      title: readName(issue['title'], `${field}.title`),
    };
  });
}
