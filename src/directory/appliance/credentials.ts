/** The OAuth client of the appliance: from the environment or from a file, never from the command line, which others can read. */

import { readFields, readText } from '../check/fields.ts';
import { parseJson } from '../check/json.ts';
import { about, DirectoryError } from '../error.ts';
import { readWhole } from '../files/whole-file.ts';

export interface Credentials {
  clientId: string;
  clientSecret: string;
}

const LONGEST = 1000;

function check(clientId: unknown, clientSecret: unknown, names: readonly [string, string]): Credentials {
  const id = readText(clientId, names[0], 1, LONGEST);
  // HTTP Basic authentication has a colon after the id.
  if (!/^[\x21-\x39\x3b-\x7e]+$/.test(id))
    throw new DirectoryError('field', `${names[0]} must be printable ASCII without a colon`, names[0]);
  return { clientId: id, clientSecret: readText(clientSecret, names[1], 1, LONGEST) };
}

/**
 * @param source the credentials themselves; the path of a JSON file with `client_id` and `client_secret`; or undefined for `BT_CLIENT_ID` and
 * `BT_CLIENT_SECRET` of the environment. A file that all users of the machine can read or change is refused
 */
export async function readCredentials(
  source: Credentials | string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Credentials> {
  if (typeof source === 'object')
    return about('credentials', () => check(source.clientId, source.clientSecret, ['clientId', 'clientSecret']));
  if (source !== undefined) {
    const { text, mode } = await readWhole(source);
    if (process.platform !== 'win32' && (mode & 0o007) !== 0)
      throw new DirectoryError('credentials', `${source}: every user of this machine can use it: run chmod 600`);
    return about(source, () => {
      const names = ['client_id', 'client_secret'] as const;
      const fields = readFields(parseJson(text), '', names);
      return check(fields['client_id'], fields['client_secret'], names);
    });
  }
  const { BT_CLIENT_ID, BT_CLIENT_SECRET } = environment;
  if (BT_CLIENT_ID === undefined || BT_CLIENT_SECRET === undefined)
    throw new DirectoryError('credentials', 'set BT_CLIENT_ID and BT_CLIENT_SECRET, or use a credentials file');
  return about('environment', () => check(BT_CLIENT_ID, BT_CLIENT_SECRET, ['BT_CLIENT_ID', 'BT_CLIENT_SECRET']));
}
