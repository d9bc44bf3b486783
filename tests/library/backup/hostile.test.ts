import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/articles/articles';
import { openBackup } from '@/lib/library/backup/open-backup';
import type { BackupProblem } from '@/lib/library/backup/problem';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import { changeWords } from '@/lib/library/words/words';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { anyLibrary, contentOf, fill } from './any-library';
import { bytesOf, bytesOfBackup, type CraftedPart, craft, head, sealed, withManifest } from './craft';

const open = (bytes: Uint8Array<ArrayBuffer>) => openBackup(new Blob([bytes]), { yieldToMain: async () => {} });

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<BackupProblem | undefined> {
  const { backup, problem } = await open(bytes);
  if (backup !== undefined) expect.fail('it was let in');
  return problem;
}

async function smallBackup(): Promise<Uint8Array<ArrayBuffer>> {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  const word = { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] };
  await changeWords(db, [{ word, state: 'learning' }]);
  const blob = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
  const hash = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
  await db.pictures.put({ hash, blob, updatedAt: 1, device: 'a' });
  const bytes = await bytesOfBackup(db, { theme: 'dark' });
  expect(await open(bytes)).toMatchObject({ backup: { createdAt: 1_700_000_000_000 } });
  db.close();
  return bytes;
}

describe('a backup that is not whole', () => {
  test('is refused wherever it is cut', async () => {
    const bytes = await smallBackup();
    for (let length = 0; length < bytes.length; length += length < 200 || length > bytes.length - 200 ? 1 : 7) {
      const problem = await refusal(bytes.slice(0, length));
      expect(['empty', 'foreign', 'cut'], `${length} bytes`).toContain(problem?.code);
      if (length > 60) expect(problem?.code, `${length} bytes`).toBe('cut');
    }
  });

  test('is refused whatever bit of it is another', async () => {
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

  test('is refused with bytes before it, behind it, or in it', async () => {
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

  test('of any library is refused with any byte changed or cut, and the library stays as it was', async () => {
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

test('what is no backup is called so', async () => {
  const files: [name: string, content: string | Uint8Array, code: BackupProblem['code']][] = [
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

test('a backup of a newer version asks for an update, whatever its end is like', async () => {
  const newer = { ...head, content: '{"format":"pindu-backup","version":2}' };
  expect(await refusal(await craft([newer]))).toMatchObject({ code: 'newer' });
  const otherwise = await craft([newer]);
  expect(await refusal(otherwise.slice(0, -10))).toMatchObject({ code: 'newer' });
});

const stamp = { updatedAt: 1, device: 'x' };
const word = {
  ...stamp,
  id: '水|shui3',
  simplified: '水',
  traditional: '水',
  pinyin: ['shuǐ'],
  senses: [],
  state: 'known',
  addedAt: 1,
  tags: [],
};
const url = 'https://news.example/1';
const article = { ...stamp, id: url, identity: url, url, title: '水', savedAt: 1, hanCharacters: 1, tags: [] };
const body = { ...stamp, id: url, blocks: [{ kind: 'paragraph', text: '水' }] };
const lines = (...rows: unknown[]) =>
  `${rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')}\n`;
const rowsOf = (table: string, ...rows: unknown[]): CraftedPart => ({
  name: `rows/${table}-0001.jsonl`,
  content: lines(...rows),
});

test('a crafted backup that is in order is let in', async () => {
  const { backup } = await open(
    await craft(withManifest([rowsOf('words', word), rowsOf('articles', article), rowsOf('bodies', body)])),
  );
  expect(backup?.rows.words).toEqual([word]);
});

const hash = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
const picture = { ...stamp, hash, type: 'image/png', bytes: 3 };

test.each<[name: string, parts: CraftedPart[], detail: RegExp]>([
  ['no manifest', [head, rowsOf('words', word)], /no manifest/],
  ['a manifest that is no JSON', [head, { name: 'manifest.json', content: '{' }], /no JSON/],
  ['a manifest of other types', withManifest([], (manifest) => ({ ...manifest, parts: {} })), /manifest/],
  [
    'a manifest that names a part that is not there',
    withManifest([rowsOf('words', word)]).filter(({ name }) => !name.startsWith('rows')),
    /not as the manifest says/,
  ],
  ['a part that the manifest does not name', [...withManifest([]), rowsOf('words', word)], /not in the manifest/],
  [
    'another sha256',
    withManifest([rowsOf('words', word)], (manifest) => ({
      ...manifest,
      parts: [{ ...(manifest.parts as object[])[0], sha256: 'ab'.repeat(32) }],
    })),
    /another sha256/,
  ],
  ['a path out of the file', [...withManifest([]), { name: '../../etc/passwd', content: 'x' }], /no backup has/],
  ['an absolute path', [...withManifest([]), { name: '/rows/words-0001.jsonl', content: 'x' }], /no backup has/],
  ['a zip in it', [...withManifest([]), { name: 'inner.zip', content: zipSync({ a: bytesOf('x') }) }], /no backup has/],
  ['a name that is a key of objects', [...withManifest([]), { name: '__proto__', content: 'x' }], /no backup has/],
  ['a table that there is not', [...withManifest([]), rowsOf('cards', {})], /no backup has/],
  ['a part twice', withManifest([rowsOf('words', word), rowsOf('words', word)]), /twice/],
  [
    'more rows than were said',
    withManifest([
      { ...rowsOf('words', word, { ...word, id: '木|mu4', simplified: '木', pinyin: ['mù'] }), rows: 1 } as CraftedPart,
    ]),
    /more rows/,
  ],
  ['fewer rows than were said', withManifest([{ ...rowsOf('words', word), rows: 9 } as CraftedPart]), /fewer rows/],
  ['a row twice', withManifest([rowsOf('words', word, word)]), /twice/],
  ['a row that is no JSON', withManifest([rowsOf('words', '{"id":')]), /no JSON/],
  [
    'a row that is no UTF-8',
    withManifest([
      { name: 'rows/words-0001.jsonl', content: new Uint8Array([0x22, 0xff, 0x22, 10]), rows: 1 } as CraftedPart,
    ]),
    /no JSON/,
  ],
  ['a row that is null', withManifest([rowsOf('words', 'null')]), /Object/],
  ['a row that is a list', withManifest([rowsOf('words', '[]')]), /words-0001/],
  [
    'a field that is a prototype',
    withManifest([rowsOf('words', `${JSON.stringify(word).slice(0, -1)},"__proto__":{"state":"known"}}`)]),
    /__proto__/,
  ],
  [
    'one that is spelt with an escape',
    withManifest([rowsOf('words', `${JSON.stringify(word).slice(0, -1)},"__pro\\u0074o__":{}}`)]),
    /__proto__/,
  ],
  [
    'one deep inside',
    withManifest([rowsOf('words', { ...word, later: [{ constructor: { prototype: 1 } }] })]),
    /constructor/,
  ],
  [
    'a row as deep as a well',
    withManifest([
      rowsOf('words', `${JSON.stringify(word).slice(0, -1)},"later":${'['.repeat(500)}${']'.repeat(500)}}`),
    ]),
    /too deep/,
  ],
  ['a number for a text', withManifest([rowsOf('words', { ...word, simplified: 5 })]), /simplified/],
  ['a time that is none', withManifest([rowsOf('words', { ...word, updatedAt: -1 })]), /updatedAt/],
  ['a time behind all time', withManifest([rowsOf('words', { ...word, updatedAt: 1e300 })]), /updatedAt/],
  ['no device', withManifest([rowsOf('words', { ...word, device: undefined })]), /device/],
  ['a state that there is not', withManifest([rowsOf('words', { ...word, state: 'mastered' })]), /state/],
  ['a word under the key of another', withManifest([rowsOf('words', { ...word, id: '木|mu4' })]), /id/],
  [
    'an article under the key of another site',
    withManifest([
      rowsOf('articles', { ...article, id: 'https://other.example/1', identity: 'https://other.example/1' }),
    ]),
    /id/,
  ],
  [
    'an address that is a script',
    withManifest([rowsOf('articles', { ...article, url: 'javascript:alert(1)' })]),
    /url/,
  ],
  ['an article without its text', withManifest([rowsOf('articles', article)]), /text of .* is missing/],
  [
    'blocks that are none',
    withManifest([rowsOf('bodies', { ...body, blocks: [{ kind: 'script', text: 'x' }] })]),
    /kind/,
  ],
  [
    'a block whose marks are outside of it',
    withManifest([
      rowsOf('bodies', {
        ...body,
        blocks: [{ kind: 'paragraph', text: '水', marks: [{ kind: 'em', start: 0, end: 9 }] }],
      }),
    ]),
    /end/,
  ],
  [
    'a grade that there is not',
    withManifest([rowsOf('reviews', { ...stamp, id: 'r', word: 'w', at: 1, kind: 'review', grade: 5 })]),
    /grade/,
  ],
  ['a review of no kind', withManifest([rowsOf('reviews', { ...stamp, id: 'r', word: 'w', at: 1 })]), /kind/],
  [
    'a correction under the key of another',
    withManifest([rowsOf('corrections', { ...stamp, id: 'always|木', word: '行', pinyin: ['háng'], scope: 'always' })]),
    /id/,
  ],
  ["another library's own facts", withManifest([rowsOf('meta', { ...stamp, key: 'device', value: 'mine' })]), /own/],
  [
    'translations that are none',
    withManifest([rowsOf('meta', { ...stamp, key: 'translations|en|x', value: [['水']] })]),
    /translations/,
  ],
  [
    'minutes that are none',
    withManifest([rowsOf('meta', { ...stamp, key: 'minutes|2026-11-23|a', value: '5' })]),
    /time/,
  ],
  ['settings that are a list', withManifest([{ name: 'settings.json', content: '[]' }]), /settings/],
  [
    'settings with a prototype',
    withManifest([{ name: 'settings.json', content: '{"__proto__":{"theme":"dark"}}' }]),
    /settings/,
  ],
  [
    'a picture that is a document',
    withManifest([
      rowsOf('pictures', { ...picture, type: 'image/svg+xml' }),
      { name: `pictures/${hash}`, content: new Uint8Array([1, 2, 3]), pack: false },
    ]),
    /kind of picture/,
  ],
  [
    'a picture with the bytes of another',
    withManifest([
      rowsOf('pictures', picture),
      { name: `pictures/${hash}`, content: new Uint8Array([3, 2, 1]), pack: false },
    ]),
    /another sha256/,
  ],
  [
    'a picture of another size',
    withManifest([
      rowsOf('pictures', picture),
      { name: `pictures/${hash}`, content: new Uint8Array([1, 2]), pack: false },
    ]),
    /nothing tells/,
  ],
  [
    'a picture that is packed',
    withManifest([
      rowsOf('pictures', picture),
      { name: `pictures/${hash}`, content: new Uint8Array([1, 2, 3]), pack: true },
    ]),
    /nothing tells/,
  ],
  [
    'a picture of which nothing tells',
    withManifest([{ name: `pictures/${hash}`, content: new Uint8Array([1, 2, 3]), pack: false }]),
    /nothing tells/,
  ],
])('refuses %s, and says so', async (_, parts, detail) => {
  const problem = await refusal(await craft(parts));
  expect(problem?.code).toBe('invalid');
  expect(problem?.detail).toMatch(detail);
});

test('huge row counts are refused before a row is read', async () => {
  const parts = withManifest([rowsOf('words', word)], (manifest) => ({
    ...manifest,
    parts: [{ ...(manifest.parts as object[])[0], rows: 2e9 }],
  }));
  expect(await refusal(await craft(parts))).toMatchObject({ code: 'too-large' });
});

test('a bomb is refused before it is unpacked', async () => {
  // 70 MB of one letter are 70 kB packed.
  const parts = withManifest([{ name: 'rows/words-0001.jsonl', content: new Uint8Array(70_000_000).fill(97) }]);
  const bytes = await craft(parts);
  expect(bytes.length).toBeLessThan(200_000);
  expect(await refusal(bytes)).toMatchObject({ code: 'too-large' });
});

/** Where the entry of a part begins in the zip's directory. */
function entryOf(bytes: Uint8Array, name: string): number {
  const at = Buffer.from(bytes).lastIndexOf(name);
  return at - 46;
}

test.each<[name: string, change: (bytes: Uint8Array, entry: number) => void, detail: RegExp]>([
  [
    'a part smaller than it is',
    (bytes, entry) => bytes.set([1, 0, 0, 0], entry + 24),
    /larger than it says|not as the manifest/,
  ],
  [
    'a part larger than it is',
    (bytes, entry) => bytes.set([255, 255, 0, 0], entry + 24),
    /smaller than it says|not as the manifest/,
  ],
  ['a part of a gigabyte', (bytes, entry) => bytes.set([0, 0, 0, 0x7f], entry + 24), /unpack|bytes/],
  ['a part somewhere else', (bytes, entry) => bytes.set([9, 0, 0, 0], entry + 42), /not at its place/],
  ['a packing that there is not', (bytes, entry) => bytes.set([12, 0], entry + 10), /packed in a way/],
  [
    'a part that is longer than the file',
    (bytes, entry) => bytes.set([255, 255, 255, 255], entry + 20),
    /more in the zip|not at its place/,
  ],
  [
    'another part of the same name',
    (bytes, entry) => bytes.set(bytesOf('rows/words-0002'), entry + 46),
    /not as the manifest says|not in the manifest/,
  ],
])('a directory that tells of %s is refused', async (_, change, detail) => {
  const bytes = await craft(withManifest([rowsOf('words', word)]));
  change(bytes, entryOf(bytes, 'rows/words-0001'));
  const problem = await refusal(sealed(bytes));
  expect(['invalid', 'too-large']).toContain(problem?.code);
  expect(problem?.detail).toMatch(detail);
});

test('fields of a later version are kept, so that a merge does not lose them', async () => {
  const later = { ...word, later: { depth: [1, { two: '三' }] } };
  const { backup } = await open(await craft(withManifest([rowsOf('words', later)])));
  expect(backup?.rows.words).toEqual([later]);
});
