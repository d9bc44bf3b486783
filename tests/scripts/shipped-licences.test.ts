import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root as checkout } from '@/scripts/setup/root';
import { dataFiles } from '@/scripts/shipped/data-notices';
import { packageFolder } from '@/scripts/shipped/package-folder';
import { shippedLicences } from '@/scripts/shipped/shipped-licences';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'pindu-licences-')));
  put('LICENSE', 'our own licence');
  for (const file of dataFiles.flatMap(({ texts }) => texts)) put(`assets/static/${file}`, `text of ${file}`);
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function putPackage(folder: string, manifest: object, licence?: string): void {
  put(`${folder}/package.json`, JSON.stringify({ version: '1.2.3', main: 'index.js', type: 'module', ...manifest }));
  put(`${folder}/index.js`, 'export const value = Math.random(); globalThis.planted = value;');
  if (licence !== undefined) put(`${folder}/LICENSE`, licence);
}

/** Bundles main.js, as the extension's pages are, and gives the notices of what went in. */
async function noticesOf(files: string[] = []) {
  const { plugin, notices } = shippedLicences(root);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { rollupOptions: { input: join(root, 'main.js') } },
    plugins: [plugin],
    worker: { plugins: () => [plugin], format: 'es' },
  });
  return notices(files);
}

const libraries = (notices: Awaited<ReturnType<typeof noticesOf>>) => notices.filter(({ kind }) => kind === 'library');

describe('of what is bundled', () => {
  it('every package is listed with its text: also one within another, and one that only a worker uses', async () => {
    putPackage('node_modules/outer', { name: 'outer', license: 'MIT' }, 'text of outer');
    putPackage('node_modules/outer/node_modules/@in/ner', { name: '@in/ner', license: 'ISC' }, 'text of inner');
    put('node_modules/outer/index.js', "export { value } from '@in/ner'; globalThis.outer = 1;");
    putPackage('node_modules/of-worker', { name: 'of-worker', license: 'BSD-3-Clause' }, 'text of the worker');
    putPackage('node_modules/unused', { name: 'unused', license: 'GPL-3.0' }, 'text of what is not built in');
    put('worker.js', "import 'of-worker'; postMessage(1);");
    put(
      'main.js',
      "import { value } from 'outer'; console.log(value, new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }));",
    );
    expect(libraries(await noticesOf()).filter(({ name }) => !['vite', 'rolldown'].includes(name))).toEqual([
      { kind: 'library', name: '@in/ner', version: '1.2.3', licence: 'ISC', text: 'text of inner' },
      { kind: 'library', name: 'of-worker', version: '1.2.3', licence: 'BSD-3-Clause', text: 'text of the worker' },
      { kind: 'library', name: 'outer', version: '1.2.3', licence: 'MIT', text: 'text of outer' },
    ]);
  });

  it('a package without a licence, or without the text of its licence, fails the build', async () => {
    put('main.js', "import 'bare';");
    putPackage('node_modules/bare', { name: 'bare' }, 'a text');
    await expect(noticesOf()).rejects.toThrow('bare, which is built in, names no licence');
    rmSync(join(root, 'node_modules'), { recursive: true });
    putPackage('node_modules/bare', { name: 'bare', license: 'MIT' });
    await expect(noticesOf()).rejects.toThrow('bare, which is built in, comes without the text of its licence (MIT)');
  });

  it('the Apache License comes along where a package only names it', async () => {
    put('main.js', "import 'named';");
    putPackage('node_modules/named', { name: 'named', license: 'Apache-2.0' }, 'Copyright A');
    expect(libraries(await noticesOf())[0]?.text).toBe('Copyright A\n\n\ntext of LICENSE-Apache-2.0.txt');
  });

  it('a notice file comes along, and a text file that only looks like a licence by its folder does not', async () => {
    put('main.js', "import 'noticed';");
    putPackage('node_modules/noticed', { name: 'noticed', license: 'MIT' }, 'the licence');
    put('node_modules/noticed/NOTICE.txt', 'the notice');
    put('node_modules/noticed/licenses/other.txt', 'another');
    expect(libraries(await noticesOf())[0]?.text).toBe('the licence\n\nthe notice');
  });
});

describe('of the files that are put in as they are', () => {
  it('those that are known are listed with their texts', async () => {
    put('main.js', '');
    const data = (await noticesOf(['dictionary.bin', 'LICENSE-dictionary.txt', 'icon/16.png'])).filter(
      ({ kind }) => kind === 'data',
    );
    expect(data.map(({ file }) => file)).toEqual(dataFiles.map(({ file }) => file));
    expect(data[0]?.text).toBe('text of LICENSE-dictionary.txt\n\n\ntext of LICENSE-Apache-2.0.txt');
  });

  it('one that nobody put under a licence fails the build', async () => {
    put('main.js', '');
    await expect(noticesOf(['voices.bin'])).rejects.toThrow('voices.bin: under which licence?');
  });

  it('docs/data.md has each with its licence', () => {
    const sections = readFileSync(join(checkout, 'docs/data.md'), 'utf8').split(/^### /m);
    for (const { file, licence } of dataFiles) {
      const section = sections.find((text) => text.startsWith(`\`assets/static/${file}\``));
      const named = { 'Apache-2.0': 'Apache License 2.0', 'CC-BY-SA-4.0': 'CC BY-SA 4.0' }[licence] ?? licence;
      expect(section, file).toContain(named);
    }
  });
});

describe('whose a module of the bundle is', () => {
  it.each([
    ['/co/node_modules/preact/dist/preact.mjs', '/co/node_modules/preact'],
    ['/co/node_modules/@preact/signals/dist/a.js?v=1', '/co/node_modules/@preact/signals'],
    ['/co/node_modules/a/node_modules/b/x.js', '/co/node_modules/a/node_modules/b'],
    ['C:\\co\\node_modules\\a\\x.js', 'C:/co/node_modules/a'],
    ['\0virtual:wxt-plugins', '/co/node_modules/wxt'],
    ['\0rolldown/runtime.js', '/co/node_modules/rolldown'],
    ['/co/lib/settings.ts', undefined],
    ['/co/docs/privacy.md?raw', undefined],
  ])('%j', (id, folder) => {
    expect(packageFolder(id, '/co')).toBe(folder);
  });

  it.each(['\0unheard-of.js', '/elsewhere/x.js', '/co-sibling/x.js'])('of %j nobody knows', (id) => {
    expect(() => packageFolder(id, '/co')).toThrow('Whose is the module');
  });
});
