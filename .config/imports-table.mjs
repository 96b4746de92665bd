// Who may import whom in `src`: one row a folder, lowest first. `imports.mjs` holds the sources to it, and `demo/docs/design.md`
// shows it. Whoever moves a folder changes its row.

/**
 * Folders of `src`, or files, that end in `.ts`.
 *
 * @type {Record<string, string[]>}
 */
export const directions = {
  'version.ts': [],
  locales: [],
  platform: [],
  hours: [],
  session: ['locales'],
  form: ['session'],
  launch: ['form', 'session', 'platform', 'locales'],
  guide: ['launch', 'form', 'session', 'platform', 'locales'],
  enhance: ['launch', 'form', 'session'],
  compat: ['launch', 'form', 'session'],
  author: ['enhance', 'guide', 'launch', 'form', 'session', 'locales'],
  elements: ['launch', 'form', 'session', 'locales', 'version.ts'],
  typings: ['elements', 'launch'],
};

/**
 * Against the order, and only so: by `import()`, since that is a file of its own, or for a type. Each of them closes a circle, and
 * should go.
 *
 * @type {{ from: string, to: string, by: ('import()' | 'type')[] }[]}
 */
export const against = [
  { from: 'launch', to: 'guide', by: ['import()'] },
  { from: 'launch', to: 'author', by: ['type'] },
  { from: 'guide', to: 'author', by: ['import()', 'type'] },
  { from: 'elements', to: 'author', by: ['type'] },
];

/**
 * Packages. All others stay out of `src`.
 *
 * @type {Record<string, string[]>}
 */
export const packages = {
  elements: ['lit'],
  typings: ['lit', 'react', 'svelte', 'vue'],
};

/** The table as `demo/docs/design.md` shows it, highest first. The files directly in `src` import any of them. */
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
