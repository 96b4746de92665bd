/** Reads the lists of the appliance by its command API, one call after the other. */

import { decode, parseJson } from '../check/json.ts';
import { about, DirectoryError } from '../error.ts';
import type { DirectoryIssue } from '../types.ts';
import type { Call } from './call.ts';
import { type Lists, ofTeam, shownOnce } from './lists.ts';
import { readIssues, readTeams, readUsers } from './read-json.ts';
import { readLoggedInReps, readSupportTeams } from './read-xml.ts';
import type { Tokens } from './tokens.ts';
import type { TransportResponse } from './transport.ts';

/** `auto`: JSON, or XML where the appliance has no version 2. */
export type Flavour = 'auto' | 'json' | 'xml';

const V2 = '/api/command/v2';
const XML = '/api/command?action=';

/** The flavour is not there. */
const NOT_THERE = [404, 410];

export class CommandClient {
  readonly #call: Call;
  readonly #tokens: Tokens;
  #flavour: Flavour;

  constructor(call: Call, tokens: Tokens, flavour: Flavour) {
    this.#call = call;
    this.#tokens = tokens;
    this.#flavour = flavour;
  }

  /** Rejects with a `DirectoryError`. What `auto` found is remembered as soon as it has answered with all lists. */
  async lists(): Promise<Lists> {
    if (this.#flavour === 'xml') return this.#xmlLists();
    const first = await this.#get(`${V2}/user`, 'application/json');
    const isThere = this.#flavour === 'json' || !NOT_THERE.includes(first.status);
    const lists = isThere ? await this.#jsonLists(first) : await this.#xmlLists();
    this.#flavour = isThere ? 'json' : 'xml';
    return lists;
  }

  async #jsonLists(first: TransportResponse): Promise<Lists> {
    const users = readAnswer(`${V2}/user`, first, (text) => readUsers(parseJson(text)));
    const teams = await this.#read(`${V2}/team`, 'application/json', (text) => readTeams(parseJson(text)));
    const issues: DirectoryIssue[] = [];
    for (const team of teams) {
      const path = `${V2}/team/${team.id}/issue`;
      const ofThisTeam = await this.#read(path, 'application/json', (text) => readIssues(parseJson(text)));
      issues.push(...ofThisTeam.map((issue) => ofTeam(team, issue)));
    }
    return { issues, representatives: shownOnce(users), loggedIn: users.length };
  }

  async #xmlLists(): Promise<Lists> {
    const reps = await this.#read(`${XML}get_logged_in_reps`, 'application/xml', readLoggedInReps);
    const issues = await this.#read(`${XML}get_support_teams`, 'application/xml', readSupportTeams);
    return { issues, representatives: shownOnce(reps), loggedIn: reps.length };
  }

  async #read<T>(path: string, accept: string, read: (text: string) => T): Promise<T> {
    return readAnswer(path, await this.#get(path, accept), read);
  }

  /** The appliance may have ended a kept token: then there is one new token, and no more. */
  async #get(path: string, accept: string): Promise<TransportResponse> {
    const token = await this.#tokens.get();
    const response = await this.#authorized(path, accept, token.value);
    if (response.status !== 401) return response;
    this.#tokens.drop();
    if (token.isNew) return response;
    const { value } = await this.#tokens.get();
    const second = await this.#authorized(path, accept, value);
    if (second.status === 401) this.#tokens.drop();
    return second;
  }

  #authorized(path: string, accept: string, token: string): Promise<TransportResponse> {
    return this.#call({ path, method: 'GET', headers: { Authorization: `Bearer ${token}`, Accept: accept } });
  }
}

function readAnswer<T>(path: string, { status, headers, body }: TransportResponse, read: (text: string) => T): T {
  return about(`GET ${path}`, () => {
    if (status === 401) throw new DirectoryError('credentials', 'the appliance does not accept a new token (401)');
    if (status === 403) throw new DirectoryError('credentials', 'the API account may not use the command API (403)');
    if (status >= 300 && status < 400)
      throw new DirectoryError('status', `the appliance redirects (${status}), which is not followed`);
    if (status !== 200) throw new DirectoryError('status', `the appliance answered with status ${status}`);
    // The configuration API lists 100 items a page, with this header. The first page alone must not pass for the list.
    if (Number(headers['x-bt-pagination-last-page'] ?? 1) > 1)
      throw new DirectoryError('field', 'the list comes in pages, which are not read here: use the XML flavour');
    return read(decode(body));
  });
}
