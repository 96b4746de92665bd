// The allowed directions of imports in `src`: one row per folder, lowest first. `imports.mjs` checks the sources, and `demo/docs/design.md` has
// a drawing of it.

/**
 * Rows of folders, or of files with `.ts`. A folder inside another may have its own row.
 *
 * @type {Record<string, string[]>}
 */
export const directions = {
  'version.ts': [],
  messages: [],
  platform: [],
  dom: [],
  hours: [],
  // A program for Node. No page loads it, and nothing imports it.
  directory: ['hours'],
  session: ['messages'],
  forms: ['session', 'dom'],
  request: ['session', 'platform', 'messages', 'dom'],
  dialog: ['request', 'session', 'platform', 'messages', 'dom'],
  'dialog/guide': ['dialog', 'request', 'forms', 'session', 'platform', 'messages', 'dom'],
  launch: ['dialog', 'request', 'forms', 'session', 'platform', 'dom'],
  links: ['launch', 'dialog', 'request', 'forms', 'session', 'dom'],
  bg: ['launch', 'forms', 'session', 'dom'],
  author: ['links', 'dialog/guide', 'request', 'forms', 'session', 'hours', 'messages', 'dom'],
  elements: ['launch', 'dialog', 'request', 'forms', 'session', 'messages', 'dom', 'version.ts'],
  'elements/directory': ['session', 'dom'],
  'elements/hours': ['elements/directory', 'hours', 'session', 'messages', 'dom'],
  'elements/questions': ['elements', 'forms', 'session', 'messages', 'dom'],
  'elements/portal': ['elements/directory', 'elements', 'request', 'forms', 'session', 'messages', 'dom'],
  'elements/extras': [
    'elements/questions',
    'elements',
    'launch',
    'dialog',
    'request',
    'forms',
    'session',
    'messages',
    'dom',
  ],
  frameworks: ['elements/portal', 'elements/hours', 'elements', 'launch'],
  'define.ts': ['elements/portal', 'elements'],
  'diagnose.ts': ['dialog', 'request', 'dom'],
  builds: [
    'elements/portal',
    'elements/extras',
    'elements',
    'bg',
    'links',
    'launch',
    'dialog',
    'request',
    'session',
    'dom',
    'define.ts',
    'diagnose.ts',
    'version.ts',
  ],
};

/**
 * Exceptions from the order: only by `import()`, which loads a later file, or for a type.
 *
 * @type {{ from: string, to: string, by: ('import()' | 'type')[] }[]}
 */
export const against = [
  { from: 'dialog', to: 'dialog/guide', by: ['import()'] },
  { from: 'dialog', to: 'author', by: ['type'] },
  { from: 'dialog/guide', to: 'author', by: ['import()', 'type'] },
  { from: 'elements', to: 'elements/extras', by: ['import()', 'type'] },
  { from: 'elements', to: 'elements/hours', by: ['import()', 'type'] },
  { from: 'elements', to: 'elements/directory', by: ['import()'] },
  { from: 'elements/extras', to: 'elements/directory', by: ['type'] },
  { from: 'elements', to: 'elements/questions', by: ['import()'] },
  { from: 'elements/extras', to: 'author', by: ['type'] },
  { from: 'diagnose.ts', to: 'author', by: ['type'] },
];

/**
 * Allowed packages. All others are forbidden in `src`.
 *
 * @type {Record<string, string[]>}
 */
export const packages = {
  elements: ['lit'],
  'elements/extras': ['lit'],
  'elements/hours': ['lit'],
  frameworks: ['lit', 'react', 'svelte', 'vue'],
  // `node:` stands for all modules of Node.
  directory: ['node:', 'saxes', 'ical.js'],
};

/** Draws the table for `demo/docs/design.md`, highest first. Other files directly in `src` may import any folder. */
export function drawing() {
  const names = Object.keys(directions).filter((name) => !name.endsWith('.ts'));
  const width = Math.max(...names.map((name) => name.length));
  return names
    .reverse()
    .map((name) => {
      const own = (directions[name] ?? []).filter((to) => !to.endsWith('.ts'));
      const odd = against.filter(({ from }) => from === name).map(({ to, by }) => `${to} (${by.join(', ')})`);
      return `${name.padEnd(width)} ─▶ ${[own.join(' ') || 'nothing', ...odd].join(', ')}`;
    })
    .join('\n');
}
