#!/usr/bin/env node
/** The command `bt-support-directory`. */

import { run } from './run.ts';

const end = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  print: (text) => void process.stdout.write(text),
  log: (line) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`),
  signal: end.signal,
});
