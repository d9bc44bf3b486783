import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { entrySizes, overBudget } from '@/scripts/shipped/entry-sizes';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pindu-sizes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it('a part is its own file, or what its page names; a shared chunk counts twice, a chunk loaded later for the library', () => {
  const popup = '<script src="/chunks/popup.js"></script><link href="/chunks/shared.js">';
  const library = '<script src="/chunks/library.js"></script><link href="/chunks/shared.js">';
  put('popup.html', popup);
  put('library.html', library);
  put('chunks/popup.js', '1');
  put('chunks/library.js', '22');
  put('chunks/shared.js', '333');
  put('assets/worker.js', '4444');
  put('background.js', '55555');
  put('content-scripts/reader.js', '666666');
  put('_locales/en/messages.json', '7777777');
  expect(entrySizes(folder)).toEqual({
    popup: popup.length + 1 + 3,
    library: library.length + 2 + 3 + 4,
    background: 5,
    reader: 6,
    rest: 7,
  });
});

it('a chunk that a script of the popup loads later is the popup’s, and what that one loads', () => {
  const popup = '<script src="/chunks/popup.js"></script>';
  const [first, later] = ['import("./later.js")', 'from "./last.js"'];
  put('popup.html', popup);
  put('library.html', '');
  put('chunks/popup.js', first);
  put('chunks/later.js', later);
  put('chunks/last.js', '333');
  expect(entrySizes(folder)).toEqual({ popup: popup.length + first.length + later.length + 3, library: 0 });
});

it('a part fails that is a byte over its budget, has none, or is gone', () => {
  expect(overBudget({ popup: 1000, reader: 5 }, { popup: 1000, reader: 5 })).toEqual([]);
  expect(overBudget({ popup: 2001, reader: 5 }, { popup: 1000, model: 3 })).toEqual([
    'popup has 2,001 bytes, 1,001 more than its budget',
    'reader has 5 bytes and no budget',
    'model has a budget, but is not in the build',
  ]);
});
