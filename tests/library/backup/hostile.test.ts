import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesOf, type CraftedPart, craft, head, sealed, withManifest } from './craft';

import { open, refusal } from './refusal';

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

test('a valid crafted backup is accepted', async () => {
  const { backup } = await open(
    await craft(withManifest([rowsOf('words', word), rowsOf('articles', article), rowsOf('bodies', body)])),
  );
  expect(backup?.rows.words).toEqual([word]);
});

const hash = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
const picture = { ...stamp, hash, type: 'image/png', bytes: 3 };
const dictionaryFile = { ...stamp, hash, type: 'application/octet-stream', bytes: 3 };
const dictionary = {
  ...{ ...stamp, id: hash, name: '水', format: 'cedict', entries: 1, bytes: 3, licence: '', on: true, order: 1 },
  addedAt: 1,
};
const threeBytes = (...content: number[]): CraftedPart => ({
  ...{ name: `dictionaries/${hash}`, content: new Uint8Array(content), pack: false },
});

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
    'a cut under the key of another',
    withManifest([rowsOf('cuts', { ...stamp, id: 'always|木', text: '行', at: [], scope: 'always' })]),
    /id/,
  ],
  [
    'an entry of a word without letters',
    withManifest([
      rowsOf('ownEntries', { ...stamp, id: '—|a5', simplified: '—', traditional: '—', pinyin: ['a'], senses: [] }),
    ]),
    /letter/,
  ],
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
    /not the picture it was/,
  ],
  [
    'the file of a dictionary that is none',
    withManifest([rowsOf('dictionaryFiles', dictionaryFile), threeBytes(1, 2, 3)]),
    /is no dictionary/,
  ],
  [
    'the file of a dictionary with the bytes of another',
    withManifest([rowsOf('dictionaryFiles', dictionaryFile), threeBytes(3, 2, 1)]),
    /not the dictionary it was/,
  ],
  ['a file of which no row tells', withManifest([threeBytes(1, 2, 3)]), /nothing tells/],
  ['a dictionary of no format', withManifest([rowsOf('dictionaries', { ...dictionary, format: 'exe' })]), /format/],
  [
    'a dictionary under a key that is no sha256',
    withManifest([rowsOf('dictionaries', { ...dictionary, id: 'x' })]),
    /id/,
  ],
  ['a dictionary without a switch', withManifest([rowsOf('dictionaries', { ...dictionary, on: undefined })]), /on/],
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
])('refuses %s, and reports it', async (_, parts, detail) => {
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

test('a zip bomb is refused before it is unpacked', async () => {
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
])('a directory with %s is refused', async (_, change, detail) => {
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
