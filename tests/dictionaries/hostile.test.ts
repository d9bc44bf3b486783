import { describe, expect, test } from 'vitest';
import type { ChosenFile } from '@/lib/dictionaries/open-source';
import { readDictionary } from '@/lib/dictionaries/read-dictionary';
import { bytes, file, fixture, gzip, opened, stardict, yomitan, zip } from './make-files';

const row = (term: unknown, glossary: unknown, reading: unknown = '') => [term, reading, '', '', 0, glossary, 0, ''];
const small = fixture('small.u8');
const star = stardict([['门房', 'gatekeeper']]);
const starFiles = (change: Partial<typeof star>): ChosenFile[] => {
  const { ifo, idx, dict } = { ...star, ...change };
  return [file('a.ifo', ifo), file('a.idx', idx), file('a.dict', dict)];
};

/** A zip whose directory says another number at an offset of its first entry. */
function lying(made: Uint8Array<ArrayBuffer>, offset: number, value: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(made.buffer);
  const at = Buffer.from(made).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  view.setUint32(at + offset, value, true);
  return made;
}

/** A tar of one file: its name, then where it says what it is, then its bytes (POSIX.1-1988). */
function tar(name: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(512);
  header.write(name);
  header.write('ustar', 257);
  return Buffer.concat([header, content, Buffer.alloc(1_024)]);
}

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000).fill(0x20);

test.each<[name: string, files: ChosenFile[], code: string]>([
  ['nothing', [], 'empty'],
  ['an empty file', [file('a.u8', '')], 'empty'],
  ['an empty zip', [file('a.zip', zip({}))], 'empty'],
  ['blank lines', [file('a.u8', '\n\n \n')], 'unknown-format'],
  ['a page of HTML', [file('a.u8', '<!doctype html><html><body><p>供水站 water</p></body></html>')], 'unknown-format'],
  ['a page of HTML in a zip', [file('a.zip', zip({ 'a.u8': bytes('<html>\n供水站</html>') }))], 'unknown-format'],
  ['JSON', [file('a.txt', '{"a":1}')], 'unknown-format'],
  ['English prose', [file('a.txt', 'one two\nthree four')], 'unknown-format'],
  ['Chinese prose', [file('a.txt', '城南水厂下月恢复供水。\n附近两万户居民将不再分时用水。')], 'unknown-format'],
  ['a picture', [file('a.u8', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 4, 5]))], 'unknown-format'],
  ['a zip in a zip', [file('a.zip', zip({ 'b.zip': zip({ 'a.u8': small }) }))], 'archive'],
  ['a tar that is packed', [file('a.tar.gz', gzip(tar('a.u8', small)))], 'archive'],
  ['a tar of bzip2', [file('a.tar.bz2', Uint8Array.from([...bytes('BZh91AY&SY'), 0, 1, 2, 0xff]))], 'archive'],
  ['a table with commas', [file('a.csv', '水厂,shuǐ chǎng,"water, works"\n门房,ménfáng,gate')], 'comma-separated'],
  ['two texts', [file('a.u8', small), file('b.u8', small)], 'several'],
  ['two texts in a zip', [file('a.zip', zip({ 'a.u8': small, 'b.u8': small }))], 'several'],
  ['two zips', [file('a.zip', zip({ 'a.u8': small })), file('b.zip', zip({ 'a.u8': small }))], 'several'],
  ['a table of English words', [file('a.tsv', 'gate\tdoor\nwater\tliquid')], 'unknown-format'],
  ['gzip that is cut', [file('a.u8.gz', gzip(small).slice(0, -20))], 'damaged'],
  ['gzip of which a byte was changed', [file('a.u8.gz', gzip(small).with(40, 0xff).with(41, 0xff))], 'damaged'],
  ['a zip that is cut', [file('a.zip', zip({ 'a.u8': small }).slice(0, -30))], 'damaged'],
  [
    'a zip without its beginning',
    [file('a.zip', new Uint8Array([0x50, 0x4b, 3, 4, ...zip({ 'a.u8': small }).slice(60)]))],
    'damaged',
  ],
  ['a zip that says a part is smaller', [file('a.zip', lying(zip({ 'a.u8': small }), 24, 10))], 'damaged'],
  ['a zip that says a part is larger', [file('a.zip', lying(zip({ 'a.u8': small }), 24, 4_000_000_000))], 'damaged'],
  ['a zip whose part lies outside', [file('a.zip', lying(zip({ 'a.u8': small }), 42, 4_000_000_000))], 'damaged'],
  ['a zip with a password', [file('a.zip', lying(zip({ 'a.u8': small }), 8, 0x0008_0001))], 'encrypted'],
  ['a zip of another method', [file('a.zip', lying(zip({ 'a.u8': small }), 8, 0x000c_0000))], 'damaged'],
  ['a gzip bomb', [file('a.u8.gz', gzip(Buffer.concat([small, zeros(40)])))], 'too-large'],
  ['a gzip bomb that is no text', [file('a.u8.gz', gzip(new Uint8Array(40_000_000)))], 'too-large'],
  ['a gzip bomb of spaces', [file('a.txt.gz', gzip(zeros(40)))], 'too-large'],
  ['a gzip bomb of no known kind in a zip', [file('a.zip', zip({ 'a.u8': new Uint8Array(40_000_000) }))], 'too-large'],
  [
    'a zip bomb',
    [file('a.zip', zip({ 'index.json': bytes('{"title":"x","format":3}'), 'term_bank_1.json': zeros(40) }))],
    'too-large',
  ],
  ['an index that is no JSON', [file('a.zip', zip({ ...yomitan([[]]), 'index.json': bytes('{') }))], 'damaged'],
  ['an index that is a list', [file('a.zip', zip({ ...yomitan([[]]), 'index.json': bytes('[]') }))], 'unknown-format'],
  ['an index of a megabyte', [file('a.zip', zip({ ...yomitan([[]]), 'index.json': zeros(2) }))], 'too-large'],
  ['an older version of Yomitan', [file('a.zip', zip(yomitan([[row('水', ['x'])]], { format: 1 })))], 'version'],
  [
    'single characters alone',
    [file('a.zip', zip({ ...yomitan([]), 'kanji_bank_1.json': bytes('[]') }))],
    'characters-only',
  ],
  ['no bank', [file('a.zip', zip(yomitan([])))], 'no-entries'],
  ['a bank that is cut', [file('a.zip', zip({ ...yomitan([]), 'term_bank_1.json': bytes('[["水"') }))], 'damaged'],
  ['a bank that is no list', [file('a.zip', zip(yomitan([{ 水: 'x' }])))], 'damaged'],
  [
    'rows that are none',
    [file('a.zip', zip(yomitan([[null, 1, 'x', {}, [], [[]], row(1, 1), row('水', null)]])))],
    'no-entries',
  ],
  ['StarDict without .idx', [file('a.ifo', star.ifo), file('a.dict', star.dict)], 'incomplete'],
  ['StarDict without .dict', [file('a.ifo', star.ifo), file('a.idx', star.idx)], 'incomplete'],
  ['StarDict without .ifo', [file('a.idx', star.idx), file('a.dict', star.dict)], 'incomplete'],
  ['two of StarDict', [...starFiles({}), file('b.ifo', star.ifo)], 'several'],
  ['an .idx that is cut', starFiles({ idx: star.idx.slice(0, -2) }), 'damaged'],
  ['an .idx that says it is larger', starFiles({ ifo: stardict([['门房', 'x']], { idxfilesize: 99 }).ifo }), 'damaged'],
  ['a .dict that is cut', starFiles({ dict: star.dict.slice(0, 3) }), 'damaged'],
  [
    'a version of StarDict that there is not',
    starFiles({ ifo: stardict([['门房', 'x']], { version: '9' }).ifo }),
    'version',
  ],
  [
    'StarDict of English words',
    Object.entries(stardict([['gate', 'x']])).map(([end, content]) => file(`a.${end}`, content)),
    'no-entries',
  ],
])('%s is refused', async (_, files, code) => {
  const { problem } = await readDictionary(files);
  expect(problem?.code).toBe(code);
});

test('a text with too few lines of CEDICT is refused with the first lines that are none', async () => {
  const good = (word: string) => `${word} ${word} [shui3] /gloss/`;
  const lines = ['# comment', good('水'), '木 /wood/', '', '火 huǒ fire', good('土'), 'a', 'b', 'c', 'd'];
  const { problem } = await readDictionary([file('a.u8', lines.join('\n'))]);
  expect(problem).toEqual({ code: 'bad-lines', detail: 'a.u8', lines: [3, 5, 7, 8, 9] });
});

test('a file that goes away while it is read is told as that', async () => {
  const gone = new Blob(['水\twater']);
  gone.slice = () => gone;
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect((await readDictionary([{ name: 'a.tsv', blob: gone }])).problem?.code).toBe('unreadable');
});

describe('what is hostile inside of a good file', () => {
  test('lines of megabytes are cut or left out, and the others are read', async () => {
    const long = `門房 门房 [men2 fang2] /${'x'.repeat(3_000_000)}/`;
    const { own, entries } = await opened(
      file(
        'a.u8',
        ['水 水 [shui3] /water/', long, '木 木 [mu4] /wood/', 'y'.repeat(3_000_000)]
          .join('\n')
          .replace(/$/, `\n${'火 火 [huo3] /fire/\n'.repeat(20)}`),
      ),
    );
    expect(own.entries('门房')[0]?.glosses[0]).toHaveLength(4_001);
    expect(own.has('木')).toBe(true);
    expect(entries).toBe(23);
  });

  test('content nested as deep as a well is cut, whatever it is made of', async () => {
    const deep = (open: string, close: string) =>
      `{"type":"structured-content","content":${open.repeat(20_000)}"deep"${close.repeat(20_000)}}`;
    const glossary = [deep('[', ']'), deep('{"tag":"div","content":', '}'), '"shallow"'];
    const text = `[["水","","","",0,[${glossary.join()}],0,""]]`;
    const { own } = await opened(file('a.zip', zip({ ...yomitan([]), 'term_bank_1.json': bytes(text) })));
    expect(own.entries('水')[0]?.glosses).toEqual(['shallow']);
  });

  test('fields of other types, and names of objects, do no harm', async () => {
    const text =
      '[["水",5,{},[],null,["water",5,null,[[]],{"type":"structured-content"},{"__proto__":{"type":"text","text":"x"}}],0,""],["__proto__","","","",0,["x"]],["constructor","","","",0,["x"]]]';
    const { own, entries, skipped } = await opened(
      file('a.zip', zip({ ...yomitan([]), 'term_bank_1.json': bytes(text) })),
    );
    expect({ entries, skipped }).toEqual({ entries: 1, skipped: 2 });
    expect(own.entries('水')[0]?.glosses).toEqual(['water']);
    expect(own.has('__proto__')).toBe(false);
  });

  test('names of parts are no paths', async () => {
    const parts = { '../../../etc/passwd': bytes('root'), 'C:\\x': bytes('x'), '/a.u8': small };
    expect((await opened(file('a.zip', zip(parts)))).name).toBe('a');
  });

  test('articles of StarDict that are all the same bytes are not multiplied without end', async () => {
    const { ifo, dict } = stardict([['水', 'x'.repeat(60_000)]]);
    const words = Array.from({ length: 45_000 }, (_, at) => `水${String.fromCodePoint(0x4e00 + (at % 20_000))}`);
    const idx = Buffer.concat(
      words.map((word) => Buffer.concat([Buffer.from(`${word}\0`), Buffer.from([0, 0, 0, 0, 0, 0, 0xea, 0x60])])),
    );
    const info = new TextDecoder()
      .decode(ifo)
      .replace(/wordcount=.*/, `wordcount=${words.length}`)
      .replace(/idxfilesize=.*/, `idxfilesize=${idx.length}`);
    const { problem } = await readDictionary([
      file('a.ifo', info),
      file('a.idx', new Uint8Array(idx)),
      file('a.dict', dict),
    ]);
    expect(problem?.code).toBe('too-large');
  });

  test('text that would turn the direction of the card, or is invisible, is shown without that', async () => {
    const { own } = await opened(file('a.tsv', '水厂\t\u202ewater\u0007\u200b works\n门房\tgatekeeper'));
    expect(own.entries('水厂')[0]?.glosses).toEqual(['water works']);
  });
});
