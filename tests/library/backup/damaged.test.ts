import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/articles/articles';
import type { BackupProblem } from '@/lib/library/backup/problem';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { anyLibrary, contentOf, fill } from './any-library';
import { bytesOf, bytesOfBackup, craft, head } from './craft';

import { open, refusal, smallBackup } from './refusal';

describe('a damaged backup', () => {
  test('is refused wherever it is cut', async () => {
    const bytes = await smallBackup();
    for (let length = 0; length < bytes.length; length += length < 200 || length > bytes.length - 200 ? 1 : 7) {
      const problem = await refusal(bytes.slice(0, length));
      expect(['empty', 'foreign', 'cut'], `${length} bytes`).toContain(problem?.code);
      if (length > 60) expect(problem?.code, `${length} bytes`).toBe('cut');
    }
  });

  test('is refused with any bit flipped', async () => {
    const bytes = await smallBackup();
    // Headers, directory and end byte by byte, dates and names included; each with a bit of its own.
    const dense = (at: number) => at < 300 || at > bytes.length - 900;
    for (let at = 0; at < bytes.length; at += dense(at) ? 1 : 3) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ (1 << (at % 8));
      const problem = await refusal(other);
      expect(['foreign', 'cut', 'damaged', 'newer'], `byte ${at}`).toContain(problem?.code);
    }
  });

  test('is refused with bytes added before, after or inside', async () => {
    const bytes = await smallBackup();
    const more = new Uint8Array([0]);
    const middle = bytes.length >> 1;
    for (const parts of [
      [more, bytes],
      [bytes, more],
      [bytes.subarray(0, middle), more, bytes.subarray(middle)],
      [bytes, bytes],
    ])
      expect((await refusal(new Uint8Array(Buffer.concat(parts))))?.code).toMatch(/foreign|cut|damaged/);
  });

  test('of any library is refused with any byte changed or cut, and the library is unchanged', async () => {
    const db = freshLibrary();
    await saveArticle(db, sampleArticle());
    const before = await contentOf(db);
    await fc.assert(
      fc.asyncProperty(
        anyLibrary,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (rows, share, flip) => {
          const source = freshLibrary();
          await fill(source, rows);
          const bytes = await bytesOfBackup(source);
          source.close();
          const at = Math.floor(share * bytes.length);
          const flipped = bytes.slice();
          flipped[at] = (flipped[at] ?? 0) ^ flip;
          for (const broken of [flipped, bytes.slice(0, at)]) {
            const { backup, problem } = await open(broken);
            if (backup !== undefined) await restoreBackup(db, backup);
            expect(problem?.code).toBeDefined();
          }
        },
      ),
      { numRuns: 20 },
    );
    expect(await contentOf(db)).toEqual(before);
  });
});

test('a file that is no backup is recognised', async () => {
  const files: [name: string, content: string | Uint8Array<ArrayBuffer>, code: BackupProblem['code']][] = [
    ['nothing', '', 'empty'],
    ['a page', '<!doctype html><title>备份</title>', 'foreign'],
    ['JSON', '{"format":"pindu-backup","version":1}', 'foreign'],
    ['a picture', readFileSync(new URL('../../../assets/static/icon/16.png', import.meta.url)), 'foreign'],
    ['a zip', zipSync({ 'a.txt': bytesOf('x') }), 'foreign'],
    [
      'a zip with our first part',
      zipSync({ 'pindu-backup.json': [bytesOf(String(head.content)), { level: 0 }] }),
      'cut',
    ],
    ['a zip in a zip', zipSync({ 'backup.zip': await smallBackup() }), 'foreign'],
  ];
  for (const [name, content, code] of files)
    expect(await refusal(new Uint8Array(bytesOf(content))), name).toMatchObject({ code });
});

test('a backup of a newer version asks for an update, however it ends', async () => {
  const newer = { ...head, content: '{"format":"pindu-backup","version":3}' };
  expect(await refusal(await craft([newer]))).toMatchObject({ code: 'newer' });
  const otherwise = await craft([newer]);
  expect(await refusal(otherwise.slice(0, -10))).toMatchObject({ code: 'newer' });
});
