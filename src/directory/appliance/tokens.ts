/** Access tokens. An account has at most 30 at a time, and another one ends the oldest: so each is used until it ends. */

import { createHash } from 'node:crypto';
import { readFields, readInteger } from '../check/fields.ts';
import { decode, parseJson } from '../check/json.ts';
import { about, DirectoryError } from '../error.ts';
import type { Credentials } from './credentials.ts';
import { fieldError } from '../check/fields.ts';
import { readToken, type Token, writeToken } from './token-file.ts';
import type { Call } from './call.ts';

const PATH = '/oauth2/token';
const LONGEST_LIFE = 30 * 24 * 3600;

export interface TokenOptions {
  site: string;
  credentials: Credentials;
  /** Where a token is kept from one run to the next; undefined: in memory only. */
  file: string | undefined;
  call: Call;
  now: () => number;
  log: (line: string) => void;
}

export class Tokens {
  readonly #options: TokenOptions;
  /** Whose token it is: that of another site or client is not used. */
  readonly #owner: string;
  #token: Token | undefined;
  #hasReadFile = false;

  constructor(options: TokenOptions) {
    this.#options = options;
    const owner = `${options.site}\n${options.credentials.clientId}`;
    this.#owner = createHash('sha256').update(owner).digest('hex');
  }

  /** A token, and if it is new: one that was kept may have been ended by the appliance. */
  async get(): Promise<{ value: string; isNew: boolean }> {
    const { file, now, log } = this.#options;
    if (!this.#hasReadFile && file !== undefined) this.#token = await readToken(file, this.#owner, log);
    this.#hasReadFile = true;
    if (this.#token && this.#token.expiresAt > now()) return { value: this.#token.value, isNew: false };
    const token = await this.#request();
    this.#token = token;
    if (file !== undefined) await writeToken(file, this.#owner, token, log);
    return { value: token.value, isNew: true };
  }

  /** Forgets the token: the appliance does not accept it. */
  drop(): void {
    this.#token = undefined;
  }

  async #request(): Promise<Token> {
    const { call, credentials, now } = this.#options;
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
    const { status, body } = await call({
      path: PATH,
      method: 'POST',
      headers: {
        Authorization: `Basic ${basic}`,
        Accept: 'application/json',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    return about(`POST ${PATH}`, () => {
      if (status === 400 || status === 401 || status === 403)
        throw new DirectoryError('credentials', `the appliance does not accept the client id and secret (${status})`);
      if (status !== 200) throw new DirectoryError('status', `the appliance answered with status ${status}`);
      return readAnswer(parseJson(decode(body)), now());
    });
  }
}

/** Of a token that lives an hour, the last minute is not used: a call takes time. */
function readAnswer(value: unknown, now: number): Token {
  const fields = readFields(value, '');
  const token = fields['access_token'];
  if (typeof token !== 'string' || !/^[\x21-\x7e]{1,4096}$/.test(token))
    throw fieldError('access_token', 'must be 1 to 4096 printable ASCII characters');
  const type = fields['token_type'];
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') throw fieldError('token_type', 'must be Bearer');
  const seconds = readInteger(fields['expires_in'], 'expires_in', 1, LONGEST_LIFE);
  return { value: token, expiresAt: now + (seconds - Math.min(60, seconds / 10)) * 1000 };
}
