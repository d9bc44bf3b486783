import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The rules that keep the rooms apart, each held against a file that breaks it. The files live in a folder of their own
// with a copy of the configuration, so that nothing is planted in the tree that others work in.

const imports = 'lint/style/noRestrictedImports';
const globals = 'lint/style/noRestrictedGlobals';
const plugin = 'plugin';

/** A folder, or a file in which a star stands for what tells it from others. */
type Place = string;

const broken: [rule: string, place: Place, code: string][] = [
  ...['lib/anki', 'lib/chinese', 'lib/article', 'lib/session', 'lib/review', 'lib/export', 'lib/dictionaries'].flatMap(
    (room) =>
      [
        'wxt/browser',
        'wxt/utils/storage',
        '#imports',
        '#i18n',
        'preact',
        'preact/hooks',
        'dexie',
        'node:fs',
        '@/components/reader/Reader',
        '@/entrypoints/background/engine',
        '@/lib/library/db',
        '@/lib/rpc/transport',
        '@/lib/settings',
        '../other/thing',
      ].map((from): [string, string, string] => [imports, room, importing(from)]),
  ),
  ...[
    'wxt/browser',
    '#imports',
    '#i18n',
    'preact',
    'preact/hooks',
    '@/components/x',
    '@/entrypoints/x',
    '@/lib/rpc/transport',
  ].map((from): [string, string, string] => [imports, 'lib/library', importing(from)]),
  ...['wxt/browser', '#imports', 'dexie', 'pinyin-pro', '@mozilla/readability', '../library/x'].map(
    (from): [string, string, string] => [imports, 'components/reader', importing(from)],
  ),
  ...['@/lib/chinese/han', '@/lib/library/db', '@/lib/rpc/transport', '@/entrypoints/background/engine'].map(
    (from): [string, string, string] => [plugin, 'components/reader', importing(from)],
  ),
  [plugin, 'components/ui', `export { thing } from '@/lib/library/db';\n`],
  ...['components/words', 'components/words/import', 'components/reader/*.ts', 'components/reader/use*.ts'].flatMap(
    (place) =>
      ['@/lib/library/db', '@/lib/chinese/dictionary/open-dictionary', '@/lib/settings', '@/lib/rpc/transport'].map(
        (from): [string, string, string] => [plugin, place, importing(from)],
      ),
  ),
  // No name makes a page or a container in the rooms that are on news sites too.
  ...['components/reader/*Page.tsx', 'components/reader/*Container.tsx', 'components/ui/use-*.ts'].map(
    (place): [string, string, string] => [plugin, place, importing('@/lib/library/db')],
  ),
  ...['components/words', 'components/words/*Page.tsx', 'components/words/use-*.ts', 'components/reader'].flatMap(
    (place): [string, string, string][] => [
      [imports, place, importing('@/entrypoints/background/engine')],
      [imports, place, `export type { Thing } from '@/entrypoints/background/loaded-data';\n`],
      [imports, place, importing('../library/x')],
      [imports, place, importing('dexie')],
    ],
  ),
  [imports, 'components/words', importing('wxt/browser')],
  [globals, 'components/words/*Page.tsx', `export const open = indexedDB.open('x');\n`],
  ...['@/components/words/use-words', '@/components/list/use-list', '@/components/settings/use-settings'].flatMap(
    (from): [string, string, string][] => [
      [imports, 'components/reader', importing(from)],
      [imports, 'components/ui', importing(from)],
      [imports, 'entrypoints/reader.content', importing(from)],
    ],
  ),
  ...['@/lib/library', '@/lib/library/articles', 'dexie', '@/lib/chinese/dictionary/open-dictionary'].map(
    (from): [string, string, string] => [imports, 'entrypoints/reader.content', importing(from)],
  ),
  ...['valibot', '@/lib/rpc/method-schemas', '@/lib/rpc/value-schemas'].map((from): [string, string, string] => [
    imports,
    'entrypoints/reader.content',
    importing(from),
  ]),
  [imports, 'entrypoints/reader.content', importing('@/entrypoints/background/engine')],
  [imports, 'entrypoints/popup', importing('../background/engine')],
  [imports, 'lib/chinese', importing('./../article/dom')],
  [imports, 'lib/session', importing('fs')],
  [imports, 'lib', importing('wxt/browser')],
  [imports, 'lib/other', importing('wxt/utils/storage')],
  [globals, 'lib/chinese', `export const node = document.createElement('p');\n`],
  [globals, 'entrypoints/reader.content', `export const open = indexedDB.open('x');\n`],
  [plugin, 'lib/chinese', 'export const id = globalThis.chrome.runtime.id;\n'],
  [globals, 'lib/chinese', 'export const id = chrome.runtime.id;\n'],
  [globals, 'lib/library', 'export const id = browser.runtime.id;\n'],
  [globals, 'components/ui', 'export const id = browser.runtime.id;\n'],
  ...[
    `export const set = (node: HTMLElement) => { node.innerHTML = 'x'; };\n`,
    `export const set = (node: HTMLElement) => { node['innerHTML'] = 'x'; };\n`,
    `export const get = (node: HTMLElement) => node.outerHTML;\n`,
    `export const get = ({ innerHTML }: HTMLElement) => innerHTML;\n`,
    `export const add = (node: HTMLElement) => node.insertAdjacentHTML('beforeend', 'x');\n`,
    `export const add = (node: Element) => node.setHTMLUnsafe('x');\n`,
    `export const add = (range: Range) => range.createContextualFragment('x');\n`,
    `export const add = () => { document.write('x'); };\n`,
    `export const run = (code: string) => eval(code);\n`,
    `export const run = (code: string) => new Function(code);\n`,
    `export const frame = { srcdoc: 'x' };\n`,
    'export const set = (node: HTMLElement) => { node[`innerHTML`] = "x"; };\n',
    `export const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');\n`,
  ].flatMap((code): [string, string, string][] => [
    [plugin, 'lib/article', code],
    [plugin, 'entrypoints/reader.content', code],
    [plugin, 'tests/e2e', code],
  ]),
  [plugin, 'components/reader', `export const Text = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n`],
];

const clean: [place: Place, code: string][] = [
  [
    'lib/chinese',
    `import { pinyin } from 'pinyin-pro';\nimport type { Token } from '@/lib/chinese/types';\n${use('pinyin')}\nexport type T = Token;\n`,
  ],
  [
    'lib/article',
    `import { Readability } from '@mozilla/readability';\nimport { toBlocks } from './to-blocks';\n${use('Readability', 'toBlocks')}\n`,
  ],
  ['lib/session', `import { isHan } from '@/lib/chinese/han';\n${use('isHan')}\n`],
  [
    'lib/library',
    `import { Dexie } from 'dexie';\nimport type { Article } from '@/lib/article/types';\n${use('Dexie')}\nexport type A = Article;\n`,
  ],
  [
    'components/reader',
    `import { useState } from 'preact/hooks';\nimport { Icon } from '@/components/ui/Icon';\nimport type { Article } from '@/lib/article/types';\n${use('useState', 'Icon')}\nexport type A = Article;\n`,
  ],
  ['components/reader', `import { LevelSelect } from '@/components/settings/LevelSelect';\n${use('LevelSelect')}\n`],
  ...['*Page.tsx', '*Section.tsx', '*Container.tsx', 'use-*.ts', 'import/*Page.tsx'].map((name): [string, string] => [
    `components/words/${name}`,
    `import { browser } from 'wxt/browser';\nimport { library } from '@/lib/library/db';\n${use('browser', 'library')}\n`,
  ]),
  [
    'entrypoints/reader.content',
    `import { browser } from 'wxt/browser';\nimport { extract } from '@/lib/article/extract';\n${use('browser', 'extract')}\n`,
  ],
  ['entrypoints/popup', `import { library } from '@/lib/library/db';\n${use('library')}\n`],
];

/** A line that imports a value from there and uses it. */
function importing(from: string): string {
  return `import { thing } from '${from}';\n${use('thing')}\n`;
}

function use(...names: string[]): string {
  return `export const used = [${names.join(', ')}];`;
}

const root = fileURLToPath(new URL('..', import.meta.url));
let room: string;
let reported: Map<string, string[]>;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'pindu-lint-'));
  for (const path of ['biome.json', 'lint']) cpSync(join(root, path), join(room, path), { recursive: true });
  for (const [index, [, place, code]] of broken.entries()) plant(fileAt(place, `broken-${index}`), code);
  for (const [index, [place, code]] of clean.entries()) plant(fileAt(place, `clean-${index}`), code);
  reported = lint();
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function fileAt(place: Place, name: string): string {
  return place.includes('*') ? place.replace('*', name) : `${place}/${name}.tsx`;
}

function plant(path: string, code: string): void {
  mkdirSync(dirname(join(room, path)), { recursive: true });
  writeFileSync(join(room, path), code);
}

/** The categories of what the linter reports, by file. */
function lint(): Map<string, string[]> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: room, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { diagnostics }: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(stdout);
  const found = new Map<string, string[]>();
  for (const { category, location } of diagnostics)
    found.set(location.path, [...(found.get(location.path) ?? []), category]);
  return found;
}

describe('the linter refuses', () => {
  it.each(broken.map(([rule, place, code], index) => ({ rule, place, code: code.trim(), index })))(
    'in $place: $code',
    ({ rule, place, index }) => {
      expect(reported.get(fileAt(place, `broken-${index}`))).toContain(rule);
    },
  );
});

describe('the linter allows', () => {
  it.each(clean.map(([place], index) => ({ place, index })))('what $place may import', ({ place, index }) => {
    expect(reported.get(fileAt(place, `clean-${index}`))).toBeUndefined();
  });
});
