import { setTimeout as sleep } from 'node:timers/promises';
import { createDirectory, DirectoryError, type DirectoryService } from '../index.ts';
import { type Command, readArguments } from './arguments.ts';
import { HELP } from './help.ts';
import { filePublisher } from './publish-file.ts';
import { serve } from './serve.ts';

export interface Surroundings {
  environment: NodeJS.ProcessEnv;
  print: (text: string) => void;
  log: (line: string) => void;
  /** Ends `--watch` and `--serve`. */
  signal: AbortSignal;
}

/** Resolves to the exit status. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { environment, print, log } = surroundings;
  try {
    const command = readArguments(args, environment);
    if (command === 'help') print(HELP);
    else await carryOut(command, createDirectory({ ...command.directory, log }), surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const isUsage = error.code === 'options';
    // Problems of a refresh were logged when they occurred.
    if (!(error instanceof LoggedError)) log(isUsage ? `${error.message}. Try --help.` : error.message);
    return isUsage ? 2 : 1;
  }
}

/** An error of a refresh. */
class LoggedError extends DirectoryError {}

async function refresh(directory: DirectoryService) {
  try {
    return await directory.refresh();
  } catch (error) {
    throw error instanceof DirectoryError ? new LoggedError(error.code, error.message, error.field) : error;
  }
}

async function carryOut(command: Command, directory: DirectoryService, surroundings: Surroundings): Promise<void> {
  const { out, watch: seconds } = command;
  const publish = out === undefined ? undefined : filePublisher(out);
  if (command.serve === undefined && seconds === undefined) {
    await publish?.(await refresh(directory));
    return;
  }
  const served = command.serve === undefined ? undefined : await serve(directory.handler, command.serve);
  if (served) surroundings.print(`${served.address}\n`);
  if (publish && seconds !== undefined) await watch(directory, publish, seconds, surroundings);
  else await aborted(surroundings.signal);
  await served?.close();
}

/** Refreshes until the signal. Failures are logged, and the next refresh comes when the directory allows one. */
async function watch(
  directory: DirectoryService,
  publish: NonNullable<ReturnType<typeof filePublisher>>,
  seconds: number,
  { log, signal }: Surroundings,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await publish(await refresh(directory));
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      if (!(error instanceof LoggedError)) log(error.message);
    }
    const pause = Math.max(seconds * 1000, directory.wait());
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
