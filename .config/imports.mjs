// Checks the imports in `src`, including types and `import()`: directions against `imports-table.mjs`, and circular imports.
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { against, directions, packages } from './imports-table.mjs';

/** @import { ICruiseResult, IForbiddenRuleType, IViolation } from 'dependency-cruiser' */

/**
 * Returns a pattern for a row's files, without those of a folder inside that has its own row.
 *
 * @param {string} name
 */
function pathOf(name) {
  if (name.endsWith('.ts')) return `^src/${name.replace('.', '\\.')}$`;
  const inside = Object.keys(directions).filter((other) => other.startsWith(`${name}/`));
  const others = inside.map((other) => `${other.slice(name.length + 1)}/`).join('|');
  return `^src/${name}/${others && `(?!${others})`}`;
}

const ofNode = `^(node:)?(${builtinModules.join('|')})$`;

const KINDS = /** @type {const} */ ({ 'import()': 'dynamic-import', type: 'type-only' });

/** @type {IForbiddenRuleType[]} */
const rules = Object.entries(directions).flatMap(([name, allowed]) => {
  const odd = against.filter(({ from }) => from === name);
  const known = [name, ...allowed, ...odd.map(({ to }) => to)].map(pathOf);
  const installed = (packages[name] ?? []).map((one) => (one === 'node:' ? ofNode : `node_modules/(@types/)?${one}/`));
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
    // Also by `import()` or a type: bundlers can cope with those, but readers cannot.
    to: { circular: true },
  },
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
 * Finds violations in `src` of this folder, a line each.
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
  return violations.map(line);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const errors = await checkImports(fileURLToPath(new URL('..', import.meta.url)));
  for (const error of errors) console.error(error);
  process.exitCode = errors.length === 0 ? 0 : 1;
}
