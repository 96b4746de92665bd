/** Reads the command line. */

import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DirectoryError, type DirectoryOptions } from '../index.ts';

export interface Command {
  directory: DirectoryOptions;
  /** The file that is written. */
  out: string | undefined;
  /** Seconds between the end of one refresh and the next. */
  watch: number | undefined;
  /** A port of 127.0.0.1; 0 for any. */
  serve: number | undefined;
}

const text = { type: 'string' } as const;
const toggle = { type: 'boolean' } as const;

const OPTIONS = {
  help: toggle,
  site: text,
  out: text,
  notices: text,
  holidays: text,
  credentials: text,
  'token-file': text,
  api: text,
  'closed-without-representatives': toggle,
  watch: text,
  serve: text,
} as const;

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    // Its first sentence names the option.
    throw usage(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'the options cannot be read');
  }
}

const usage = (message: string): DirectoryError => new DirectoryError('options', message);

function readNumber(value: string | undefined, name: string, least: number, most: number): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) throw usage(`--${name} must be an integer from ${least} to ${most}`);
  return number;
}

/** A file of the user, outside of any web server's folder. */
function defaultTokenFile(site: string, environment: NodeJS.ProcessEnv): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = environment;
  const folder = XDG_STATE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.local', 'state');
  return join(folder, 'bt-support-directory', `token-${site.toLowerCase().replace(/[^a-z\d.-]/g, '_')}.json`);
}

function readApi(api: string | undefined): DirectoryOptions['api'] {
  if (api === undefined || api === 'auto' || api === 'json' || api === 'xml') return api;
  throw usage('--api must be auto, json or xml');
}

function directoryOptions(values: Values, site: string, environment: NodeJS.ProcessEnv): DirectoryOptions {
  const { notices, holidays, credentials } = values;
  const api = readApi(values.api);
  return {
    site,
    tokenFile: values['token-file'] ?? defaultTokenFile(site, environment),
    closedWithoutRepresentatives: values['closed-without-representatives'] ?? false,
    ...(notices !== undefined && { notices }),
    ...(holidays !== undefined && { holidays }),
    ...(credentials !== undefined && { credentials }),
    ...(api !== undefined && { api }),
  };
}

/** `help`, or what to do. Throws a `DirectoryError` with the code `options`. */
export function readArguments(args: readonly string[], environment: NodeJS.ProcessEnv): Command | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.site === undefined) throw usage('--site is missing');
  const watch = readNumber(values.watch, 'watch', 60, 86_400);
  const serve = readNumber(values.serve, 'serve', 0, 65_535);
  const { out } = values;
  if (out === undefined && serve === undefined) throw usage('--out or --serve is missing');
  if (out === undefined && watch !== undefined) throw usage('--watch needs --out');
  if (out !== undefined && serve !== undefined && watch === undefined) throw usage('--serve with --out needs --watch');
  const directory = directoryOptions(values, values.site, environment);
  const inputs = [directory.tokenFile, directory.notices, directory.holidays, directory.credentials];
  if (out !== undefined && inputs.some((path) => typeof path === 'string' && resolve(path) === resolve(out)))
    throw usage('--out must not be a file that is read');
  return { directory, out, watch, serve };
}
