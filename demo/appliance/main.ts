/** Starts the practice appliance from the command line. */

import { parseArgs } from 'node:util';
import { CLIENT_ID, CLIENT_SECRET } from './oauth.ts';
import { startAppliance } from './server.ts';
import { SWITCHED_OFF, type Switches } from './switches.ts';

const HELP = `Usage: node --import tsx demo/appliance/main.ts [options]

  --port NUMBER         where to listen (8001, or APPLIANCE_PORT)
  --site NAME           a further host name of a public site; may be repeated
  --bg-script FILE      what /api/start_session.js serves (dist/bg.js)

Switches, which can also be changed while it runs, at /console:
  --slow MILLISECONDS   wait before each answer
  --down                drop every connection
  --prompting           ask before downloading
  --saml                want a login first
  --redirect            send starts with a timezone_offset to another node
  --coop POLICY         isolate what answers a start: same-origin or same-origin-allow-popups
  --unframeable         forbid frames
  --error               answer every start with 500
  --lenient             take unknown representatives, issues and languages
  --reps-in-issues-menu take the id of an issue for that of a representative
  --no-command-v2       have only the XML flavour of the command API
  --command-fault FAULT spoil its lists: error, unauthorized, half or wrong-types
  --nobody-logged-in    list no representative
  --many-representatives
                        list 10,000
`;

/** `no-command-v2` is the switch `noCommandV2`. */
const switchOf = (option: string): string => option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

async function main(): Promise<void> {
  const toggle = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      help: toggle,
      port: text,
      site: { type: 'string', multiple: true },
      'bg-script': text,
      slow: text,
      coop: text,
      down: toggle,
      prompting: toggle,
      saml: toggle,
      redirect: toggle,
      unframeable: toggle,
      error: toggle,
      lenient: toggle,
      'reps-in-issues-menu': toggle,
      'no-command-v2': toggle,
      'command-fault': text,
      'nobody-logged-in': toggle,
      'many-representatives': toggle,
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }

  const { slow, ...others } = values;
  const named = Object.entries(others)
    .map(([name, value]): [string, unknown] => [switchOf(name), value])
    .filter(([name]) => Object.hasOwn(SWITCHED_OFF, name));
  const switches = {
    ...Object.fromEntries(named),
    ...(slow === undefined ? {} : { slow: Number(slow) }),
  } as Partial<Switches>;
  const port = Number(values.port ?? process.env.APPLIANCE_PORT ?? 8001);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new RangeError('The port must be a number from 0 to 65535.');

  const appliance = await startAppliance({
    port,
    switches,
    sites: values.site ?? [],
    ...(values['bg-script'] === undefined ? {} : { bgScript: values['bg-script'] }),
  });
  console.log(`Practice appliance   ${appliance.url}`);
  console.log(`Console              ${appliance.url}/console`);
  console.log(`Command API          client ${CLIENT_ID}, secret ${CLIENT_SECRET}`);

  const stop = () => void appliance.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
