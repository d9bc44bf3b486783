import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECKSUM_WORD, HEADER_LENGTH, headerChecksum } from '@/lib/chinese/dictionary/format';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { DictionaryError } from '@/lib/chinese/dictionary/read-sections';
import { countHan } from '@/lib/chinese/han';
import { lookup } from '@/lib/chinese/lookup';
import { encodeDictionary } from '@/scripts/dictionary/encode-dictionary';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { parseCedict } from '@/scripts/dictionary/parse-cedict';
import { readCedict } from '@/scripts/dictionary/sources';
import { realDictionary } from '@/tests/chinese/real-dictionary';

function smallAsset(): ArrayBuffer {
  const text = `#! entries=3
行 行 [xing2] /to walk/to go/
行 行 [hang2] /row; line/
銀行 银行 [yin2 hang2] /bank/CL:家[jia1],個|个[ge4]/`;
  const file = encodeDictionary(parseCedict(text), new Map([['银行', 100]]), new Map([['银行', 3]]), 7);
  return file.buffer as ArrayBuffer;
}

describe('opening', () => {
  test('a dictionary gives back what was put in', () => {
    const dictionary = openDictionary(smallAsset());
    expect(dictionary.size).toEqual({ keys: 3, entries: 3 });
    expect(lookup(dictionary, '银行')).toEqual([
      {
        text: '银行',
        entries: [
          {
            simplified: '银行',
            traditional: '銀行',
            pinyin: ['yín', 'háng'],
            senses: ['bank'],
            measureWords: [
              { simplified: '家', traditional: '家', pinyin: ['jiā'] },
              { simplified: '个', traditional: '個', pinyin: ['gè'] },
            ],
            levels: { 'HSK 2.0': '3' },
            band: '500',
            frequencyRank: 1,
          },
        ],
      },
    ]);
    expect(lookup(dictionary, '行').flatMap(({ entries }) => entries.map(({ pinyin }) => pinyin[0]))).toEqual([
      'xíng',
      'háng',
    ]);
  });

  test('a traditional headword has the frequency of its simplified form, and an unlisted word has none', () => {
    const dictionary = openDictionary(smallAsset());
    const traditional = dictionary.find('銀行') ?? -1;
    expect(dictionary.logFrequency(traditional)).toBeCloseTo(Math.log(100), 3);
    expect(dictionary.logFrequency(dictionary.find('行') ?? -1)).toBeUndefined();
    expect(dictionary.find('银')).toBeUndefined();
  });

  test('an asset cut short at any place is refused', () => {
    const asset = smallAsset();
    for (const length of [0, 3, 40, 127, 128, asset.byteLength - 4, asset.byteLength - 1]) {
      expect(() => openDictionary(asset.slice(0, length))).toThrow(DictionaryError);
    }
    expect(() => openDictionary(readDictionary().slice(0, 6_000_000))).toThrow(DictionaryError);
  });

  test.each([
    ['another magic', 0, 0x464c457f],
    ['another format version', 1, 99],
    ['a length that is not its own', 2, 12],
    ['more keys than it has', 3, 4],
    ['more entries than it has', 4, 2],
    ['a section outside the file', 8, 0xfffffff0],
  ])('an asset with %s is refused', (_, word, value) => {
    const asset = smallAsset();
    new Uint32Array(asset)[word] = value;
    expect(() => openDictionary(asset)).toThrow(DictionaryError);
  });

  test('an asset with any bit flipped is refused, with the code for the user’s message', () => {
    const asset = smallAsset();
    const bytes = new Uint8Array(asset);
    const accepted: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += bit < HEADER_LENGTH * 32 ? 1 : 1009) {
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      try {
        openDictionary(asset);
        accepted.push(bit);
      } catch (error) {
        expect(error).toBeInstanceOf(DictionaryError);
        expect(error).toHaveProperty('code', 'dictionary-damaged');
      }
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
    }
    expect(accepted).toEqual([]);
    expect(openDictionary(asset).size.keys).toBe(3);
  });

  test('an asset whose header says less than its sections hold is refused, checksum or not', () => {
    const asset = smallAsset();
    const header = new Uint32Array(asset, 0, HEADER_LENGTH);
    header[3] = 2;
    header[CHECKSUM_WORD] = headerChecksum(header);
    expect(() => openDictionary(asset)).toThrow(DictionaryError);
  });

  test('an HTML error page in its place is refused', () => {
    const page = new TextEncoder().encode(`<!doctype html><title>404</title>${'x'.repeat(200)}`).buffer as ArrayBuffer;
    expect(() => openDictionary(page)).toThrow(DictionaryError);
  });
});

describe('the built asset', () => {
  test('holds all 125,049 entries of CC-CEDICT and 21 of our own, each under both of its headwords', () => {
    const dictionary = realDictionary();
    const source = parseCedict(readCedict());
    expect(dictionary.size.entries).toBe(125_070);
    expect(source.length).toBe(125_049);
    let unreachable = 0;
    source.forEach(({ simplified, traditional }, index) => {
      const entry = dictionary.entry(index);
      if (entry.simplified !== simplified || entry.traditional !== traditional) unreachable += 1;
      for (const word of [simplified, traditional]) {
        if (!dictionary.entriesOf(dictionary.find(word) ?? -1)?.includes(index)) unreachable += 1;
      }
    });
    expect(unreachable).toBe(0);
  });

  test('has one syllable per Han character in every entry, without a digit or a colon', () => {
    const dictionary = realDictionary();
    const odd: string[] = [];
    for (let index = 0; index < dictionary.size.entries; index += 1) {
      const { simplified, traditional, pinyin } = dictionary.entry(index);
      const count = countHan(simplified);
      if (count !== countHan(traditional) || (count > 0 && pinyin.length !== count)) odd.push(simplified);
      else if (count > 0 && pinyin.some((syllable) => /[^\p{L}\p{M}]/u.test(syllable))) odd.push(simplified);
    }
    expect(odd).toEqual([]);
  });

  test('has something to say of every entry, and of every entry that another one refers to', () => {
    const dictionary = realDictionary();
    const silent: string[] = [];
    let references = 0;
    for (let index = 0; index < dictionary.size.entries; index += 1) {
      const entry = dictionary.entry(index);
      references += entry.references?.length ?? 0;
      const said = [entry.senses, ...(entry.references ?? []).map((reference) => reference.senses)];
      if (said.flat().length === 0 || said.slice(1).some((senses) => senses.length === 0))
        silent.push(entry.simplified);
    }
    expect(silent).toEqual([]);
    expect(references).toBeGreaterThan(9000);
  });

  test('has the frequency band of a headword on each of its entries but old readings, of both scripts', () => {
    const dictionary = realDictionary();
    const bands = (word: string) =>
      dictionary.entriesOf(dictionary.find(word) ?? -1).map((index) => dictionary.entry(index).band);
    expect(bands('的')).toEqual(['500', '500', '500', '500']);
    expect(bands('國家')).toEqual(['500']);
    expect(bands('獴')).toEqual(['rare']);
    // tīng and its Taiwan reading; yǐn, "smile (archaic)".
    expect(bands('听')).toContain('500');
    expect(bands('听').at(-1)).toBe('rare');
    expect(bands('行')).not.toContain('rare');
  });

  test.each([
    ['谢谢', 1000],
    ['再见', 1000],
    ['苹果', 1000],
    ['火车站', 1500],
    ['手机', 500],
    ['卖', 500],
  ])('counts %s, which every learner meets soon, among the commonest %i words', (word, most) => {
    const dictionary = realDictionary();
    const [entry = -1] = dictionary.entriesOf(dictionary.find(word) ?? -1);
    expect(dictionary.frequencyRank(entry)).toBeGreaterThan(0);
    expect(dictionary.frequencyRank(entry)).toBeLessThanOrEqual(most);
  });

  test('has 500 words in the finest band, and as many again in the next', () => {
    const dictionary = realDictionary();
    const words = new Map<string, string | undefined>();
    for (let index = 0; index < dictionary.size.entries; index += 1) {
      const { simplified, band } = dictionary.entry(index);
      if (band !== 'rare' || !words.has(simplified)) words.set(simplified, band);
    }
    const count = (wanted: string) => [...words.values()].filter((band) => band === wanted).length;
    expect(count('500')).toBe(500);
    expect(count('1k')).toBe(500);
  });

  test.each([
    ['爱', 'ài 1'],
    ['愛', 'ài 1'],
    ['还', 'huán 2, hái 2'],
    ['长', 'cháng 2, zhǎng 2'],
    ['和', 'hé 1'],
    ['只', 'zhī 3, zhǐ 3'],
    ['得', 'de 2, děi 2'],
    ['王', ''],
    ['高', 'gāo 2'],
    ['地方', 'dì fang 3'],
    ['打折', 'dǎ zhé 4'],
    ['上', 'shàng 1'],
    ['从', 'cóng 2'],
    ['说', 'shuō 1'],
    ['没有', 'méi yǒu 1'],
    ['几', 'jǐ 1'],
    ['累', 'lèi 2'],
    ['更', 'gèng 3'],
    ['发', 'fā 3'],
    ['像', 'xiàng 3'],
    ['知道', 'zhī dào 2'],
  ])('%s has its HSK level on the readings that the list means: %s', (word, expected) => {
    const dictionary = realDictionary();
    const levelled = dictionary.entriesOf(dictionary.find(word) ?? -1).flatMap((index) => {
      const { pinyin, levels } = dictionary.entry(index);
      return levels ? [`${pinyin.join(' ')} ${levels['HSK 2.0']}`] : [];
    });
    expect(levelled.sort().join(', ')).toBe(expected);
  });

  test('is built to the same bytes again', () => {
    const entries = parseCedict(readCedict()).slice(0, 5000);
    const build = () => Buffer.from(encodeDictionary(entries, new Map(), new Map(), 1));
    expect(build().equals(build())).toBe(true);
  });

  test.each([
    ['都', 'dōu dū Dū'],
    ['得', 'de dé děi'],
    ['王', 'wáng wàng Wáng'],
    ['大学', 'dà xué Dà xué'],
    ['东西', 'dōng xi dōng xī'],
  ])('%s lists common readings first and surnames last: %s', (word, expected) => {
    const dictionary = realDictionary();
    const readings = dictionary
      .entriesOf(dictionary.find(word) ?? -1)
      .map((index) => dictionary.entry(index).pinyin.join(' '));
    expect([...new Set(readings)].join(' ').startsWith(expected)).toBe(true);
  });
});

test('the words found at a position are exactly the headwords that the text goes on with there', () => {
  const dictionary = realDictionary();
  const anyKey = fc.integer({ min: 0, max: dictionary.size.keys - 1 });
  fc.assert(
    fc.property(anyKey, anyKey, (first, second) => {
      const text = dictionary.headword(first) + dictionary.headword(second);
      const found = lookup(dictionary, text).map((word) => word.text);
      const expected = Array.from({ length: text.length }, (_, at) => text.slice(0, text.length - at)).filter(
        (prefix) => dictionary.find(prefix) !== undefined,
      );
      expect(found).toContain(dictionary.headword(first));
      expect(found).toEqual(expected.filter((prefix) => dictionary.headword(dictionary.find(prefix) ?? -1) === prefix));
    }),
  );
});
