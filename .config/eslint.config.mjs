import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const browser = ['src/**', 'test/**/*.test.ts', 'test/packages/apps/**', 'demo/**/*.js'];

/** What nothing in `src` uses. A later block takes the place of an earlier one's list, so each has these. */
const ofTheMachine = ['process', 'require', 'localStorage', 'sessionStorage'];

/** What code for Node does not have. */
const ofThePage = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage'];

export default [
  { ignores: ['dist/**', '.dev/**', 'node_modules/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  {
    languageOptions: { globals: globals.node },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      // How a field is left out of an object.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: browser, languageOptions: { globals: globals.browser } },
  {
    ...lit['flat/recommended'],
    files: ['src/elements/**'],
  },
  {
    ...wc['flat/best-practice'],
    files: ['src/elements/**'],
    settings: { wc: { elementBaseClasses: ['LitElement', 'SessionElement'] } },
  },
  {
    files: ['src/elements/**'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // LitElement has all of them.
      'wc/guard-super-call': 'off',
    },
  },
  {
    // What ships to the page neither logs nor looks at the machine it was built on.
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...ofTheMachine],
      'no-restricted-syntax': [
        'error',
        { selector: 'ForInStatement', message: 'It also finds what a page has put on Object.prototype.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Trusted Types: build nodes or use a Lit template.' },
        { property: 'outerHTML', message: 'Trusted Types: build nodes or use a Lit template.' },
        ...['at', 'findLast', 'hasOwn', 'isWellFormed', 'replaceAll', 'structuredClone'].map((property) => ({
          property,
          message: 'Not in every browser that the files are for: see demo/docs/platforms.md.',
        })),
      ],
    },
  },
  {
    // A program for Node, of which no page loads anything.
    files: ['src/directory/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-globals': ['error', ...ofThePage], 'no-restricted-properties': 'off' },
  },
  {
    // Who imports whom is in `imports-table.mjs`.
    files: ['src/session/**', 'src/platform/**', 'src/hours/**'],
    rules: { 'no-restricted-globals': ['error', ...ofTheMachine, 'document', 'window', 'navigator'] },
  },
  {
    // The appliance is the other side of the contract: it never reads the documents through our eyes.
    files: ['demo/appliance/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['**/src/**'] }] },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
];
