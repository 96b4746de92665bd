// The examples of the document are those that the tests run.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const text = read('demo/docs/frameworks.md');
const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
  language,
  code,
}));
const apps = readdirSync(new URL('test/packages/apps/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/packages/apps/${path}`)
  .filter((path) => /\.\w+$/.test(path));

describe('the document on frameworks', () => {
  it('has the examples as they are tested, from the first line to the last', () => {
    const languages = ['js', 'tsx', 'vue', 'svelte', 'ts', 'html'];
    // A single line is part of an example.
    const examples = blocks.filter(({ language, code }) => language !== 'json' && code.split('\n').length > 2);
    for (const { code } of examples)
      assert.ok(
        apps.some((path) => read(path) === code),
        code,
      );
    for (const language of languages)
      assert.ok(
        examples.some((example) => example.language === language),
        language,
      );
    const lines = blocks.filter(({ language, code }) => language !== 'json' && code.split('\n').length === 2);
    for (const { code } of lines)
      assert.ok(
        apps.some((path) => read(path).includes(code)),
        code,
      );
  });

  it('names the rule for tags by which the Vue app is compiled', () => {
    const rule = /isCustomElement: \(tag\) => [^`}]+/.exec(read('test/packages/build-app.ts'))?.[0].trim();
    assert.ok(rule && text.includes(`\`${rule}\``), rule);
  });

  it('leads editors to files that are there', () => {
    const settings = blocks.filter(({ language }) => language === 'json');
    assert.equal(settings.length, 1);
    const files = Object.values(JSON.parse(settings[0]!.code) as Record<string, string[]>).flat();
    assert.equal(files.length, 2);
    for (const file of files) {
      const path = /^\.\/node_modules\/bt-support-elements\/(dist\/.+)$/.exec(file)?.[1];
      assert.ok(path && existsSync(new URL(path, root)), file);
    }
  });

  it('leads to documents that are there', () => {
    const links = [...text.matchAll(/\]\(([\w-]+\.md)/g)].map(([, link]) => link ?? '');
    assert.ok(links.length > 0);
    for (const link of links) assert.ok(existsSync(new URL(`demo/docs/${link}`, root)), link);
  });
});
