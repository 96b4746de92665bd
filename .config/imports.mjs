// The directions of imports in `src`, types and `import()` too: what is against `imports-table.mjs`, and what goes in circles.
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { against, directions, packages } from './imports-table.mjs';

/** @import { ICruiseResult, IForbiddenRuleType, IViolation } from 'dependency-cruiser' */

/** @param {string} name */
const pathOf = (name) => (name.endsWith('.ts') ? `^src/${name.replace('.', '\\.')}$` : `^src/${name}/`);

const KINDS = /** @type {const} */ ({ 'import()': 'dynamic-import', type: 'type-only' });

/** @type {IForbiddenRuleType[]} */
const rules = Object.entries(directions).flatMap(([name, allowed]) => {
  const odd = against.filter(({ from }) => from === name);
  const known = [name, ...allowed, ...odd.map(({ to }) => to)].map(pathOf);
  const installed = (packages[name] ?? []).map((one) => `node_modules/(@types/)?${one}/`);
  return [
    { name: 'direction', severity: 'error', from: { path: pathOf(name) }, to: { path: '^src/', pathNot: known } },
    { name: 'package', severity: 'error', from: { path: pathOf(name) }, to: { pathNot: ['^src/', ...installed] } },
    ...odd.map(
      ({ to, by }) =>
        /** @type {IForbiddenRuleType} */ ({
          name: `only by ${by.join(' or ')}`,
          severity: 'error',
          from: { path: pathOf(name) },
          to: { path: pathOf(to), dependencyTypesNot: by.map((kind) => KINDS[kind]) },
        }),
    ),
  ];
});

/** @type {IForbiddenRuleType[]} */
const circles = [
  {
    name: 'circle',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: Object.values(KINDS) } },
  },
  // Bundlers can cope with these, and readers cannot.
  { name: 'circle by import() or a type', severity: 'info', from: {}, to: { circular: true } },
];

/** A folder must have its row. @type {IForbiddenRuleType[]} */
const listed = [
  {
    name: 'no row in the table',
    severity: 'error',
    from: {},
    to: { path: '^src/[^/]+/', pathNot: Object.keys(directions).map(pathOf) },
  },
];

/**
 * What is wrong with the imports of `src` in this folder, and what should be better.
 *
 * @param {string} folder
 */
export async function checkImports(folder) {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: folder,
      ruleSet: { forbidden: [...rules, ...circles, ...listed] },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    {},
  );
  const { violations } = /** @type {ICruiseResult} */ (output).summary;
  const line = (/** @type {IViolation} */ { rule, from, to, cycle = [] }) =>
    `${rule.name}: ${[from, ...(cycle.length > 0 ? cycle.map(({ name }) => name) : [to])].join(' → ')}`;
  const errors = violations.filter(({ rule }) => rule.severity === 'error').map(line);
  // One that is an error is in both lists.
  const wrong = new Set(violations.filter(({ rule }) => rule.name === 'circle').map(({ from, to }) => `${from} ${to}`));
  const notes = violations
    .filter(({ rule, from, to }) => rule.severity === 'info' && !wrong.has(`${from} ${to}`))
    .map(line);
  return { errors, notes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { errors, notes } = await checkImports(fileURLToPath(new URL('..', import.meta.url)));
  for (const error of errors) console.error(error);
  if (process.argv.includes('--circles')) notes.forEach((note) => console.log(note));
  else if (notes.length > 0)
    console.log(`${notes.length} circles by import() or types: \`node .config/imports.mjs --circles\`.`);
  process.exitCode = errors.length === 0 ? 0 : 1;
}
