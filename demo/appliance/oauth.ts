/** Tokens for the command API by client credentials, valid for an hour. */

import { randomBytes } from 'node:crypto';
import type { Appliance } from './appliance.ts';
import { type ApplianceRequest, contentType, json, notAllowed, type Reply } from './http.ts';

/** Not secret: they only give access to practice data on this machine. */
export const CLIENT_ID = 'practice-client';
export const CLIENT_SECRET = 'practice-secret';

const LIFETIME_SECONDS = 3600;

/** Valid tokens of an account; one more ends the oldest. There is one account here. */
const MOST_TOKENS = 30;

export class Tokens {
  readonly #expiries = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(): string {
    for (const [token, expiry] of this.#expiries) if (expiry <= this.#now()) this.#expiries.delete(token);
    const [oldest] = this.#expiries.keys();
    if (oldest !== undefined && this.#expiries.size >= MOST_TOKENS) this.#expiries.delete(oldest);
    const token = randomBytes(24).toString('base64url');
    this.#expiries.set(token, this.#now() + LIFETIME_SECONDS * 1000);
    return token;
  }

  isGood(token: string): boolean {
    return (this.#expiries.get(token) ?? 0) > this.#now();
  }
}

export async function tokenReply({ tokens }: Appliance, request: ApplianceRequest): Promise<Reply> {
  if (request.method !== 'POST') return notAllowed('POST');
  const given = /^Basic ([\w+/=]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined || Buffer.from(given, 'base64').toString() !== `${CLIENT_ID}:${CLIENT_SECRET}`) {
    return challenge(json(401, { error: 'invalid_client' }), 'Basic realm="practice"');
  }
  const form = contentType(request) === 'application/x-www-form-urlencoded' ? await request.body() : '';
  if (new URLSearchParams(form).get('grant_type') !== 'client_credentials') {
    return json(400, { error: 'unsupported_grant_type' });
  }
  return json(200, { access_token: tokens.issue(), token_type: 'Bearer', expires_in: LIFETIME_SECONDS });
}

export function hasToken({ tokens }: Appliance, request: ApplianceRequest): boolean {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return token !== undefined && tokens.isGood(token);
}

export function challenge(reply: Reply, scheme: string): Reply {
  return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': scheme } };
}
