// `npm start`: the demo pages and the practice appliance, built again and reloaded whenever something changes.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../.config/build.mjs';
import { startAppliance } from './appliance/server.ts';
import { listening, portFrom, PortError } from './ports.ts';
import { startDemo } from './server.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Not `dist`, which holds what is published: these files have neither their hashes nor their final names. */
const built = fileURLToPath(new URL('../.dev', import.meta.url));

/** What comes in quick succession, as the parts of one change do, once. */
function settle(milliseconds: number, action: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

async function main() {
  const ports = { demo: portFrom('PORT', 8000), appliance: portFrom('APPLIANCE_PORT', 8001) };
  const appliance = await listening('APPLIANCE_PORT', ports.appliance, () =>
    startAppliance({ port: ports.appliance, bgScript: join(built, 'bg.js') }),
  );
  const demo = await listening('PORT', ports.demo, () =>
    startDemo({ port: ports.demo, appliancePort: appliance.port, live: true, built }),
  ).catch(async (error: unknown) => {
    await appliance.close();
    throw error;
  });

  const problems = new Set<string>();
  const rebuilt = settle(150, () => {
    for (const problem of problems) console.error(`\n${problem}\n`);
    if (problems.size > 0) console.error('The pages go on with the last build that worked.');
    else demo.reload();
    problems.clear();
  });
  console.log('Building ...');
  const stopBuilding = await build({
    watch: true,
    folder: built,
    onRebuild: (problem) => {
      // One mistake is in every bundle that has the file.
      if (problem) problems.add(problem);
      rebuilt();
    },
  });
  const pages = watch(folder, { recursive: true }, (_event, name) => {
    if (name && !name.endsWith('.ts') && !name.startsWith('appliance')) rebuilt();
  });

  const console_ = `http://localhost:${appliance.port}/console`;
  console.log(`
  Demo pages          ${demo.url}
  Practice appliance  http://localhost:${appliance.port}/

Open the demo pages, press a button, and see the session arrive at ${console_}
There the appliance can also be made slow, prompting, or unreachable.
Changes in src and demo show at once. Ctrl-C stops both.
`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    pages.close();
    await Promise.all([stopBuilding(), demo.close(), appliance.close()]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof PortError ? error.message : error);
  process.exit(1);
});
