import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { differences } from '@/scripts/shipped/second-build';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pindu-differences-'));
  for (const [path, text] of [
    ['one/same/a.js', 'a'],
    ['other/same/a.js', 'a'],
  ] as const)
    put(path, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const found = () => differences(join(folder, 'one'), join(folder, 'other'));

it('two builds with the same files do not differ', () => {
  expect(found()).toEqual([]);
});

it('a file that differs in a byte is named, and one that only one of both has', () => {
  put('one/b.css', 'b{}');
  put('other/b.css', 'b{ }');
  put('one/only.js', '');
  put('other/deep/er.js', '');
  expect(found().map((line) => line.slice(join(folder, 'one').length + 1))).toEqual([
    'b.css differs',
    'deep/er.js is in the second build only',
    'only.js is in the first build only',
  ]);
});
