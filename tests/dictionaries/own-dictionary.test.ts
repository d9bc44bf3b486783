import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildOwnDictionary } from '@/lib/dictionaries/compact/build-own-dictionary';
import {
  type OwnDictionary,
  OwnDictionaryError,
  openOwnDictionary,
} from '@/lib/dictionaries/compact/open-own-dictionary';
import type { OwnDictionaryEntry } from '@/lib/dictionaries/types';

const entry = (simplified: string, traditional = simplified, ...glosses: string[]): OwnDictionaryEntry => ({
  ...{ simplified, traditional, glosses },
});

const small: OwnDictionaryEntry[] = [
  { ...entry('供水站', '供水站', 'water supply station', 'waterworks'), reading: 'gong1 shui3 zhan4' },
  entry('供水', '供水', 'to supply water'),
  entry('绿豆', '綠豆', 'mung bean\nor a colour'),
  entry('供水', '供水', 'a second entry'),
  entry('𠮷水', '𠮷水', 'a rare character'),
];

const open = async (entries: readonly OwnDictionaryEntry[]) => openOwnDictionary(await buildOwnDictionary(entries));

function wordsAt(own: OwnDictionary, text: string, start = 0): string[] {
  const found = { keys: [], ends: [] as number[] };
  own.prefixes(text, start, found);
  expect(found.keys).toHaveLength(found.ends.length);
  return found.ends.map((end) => text.slice(start, end));
}

describe('a dictionary of the user’s own', () => {
  test('gives back what was put in, by either headword, in its order', async () => {
    const own = await open(small);
    expect(own.size).toEqual({ keys: 5, entries: 5 });
    expect(own.entries('供水站')).toEqual([small[0]]);
    expect(own.entries('供水')).toEqual([small[1], small[3]]);
    expect(own.entries('绿豆')).toEqual([small[2]]);
    expect(own.entries('綠豆')).toEqual([small[2]]);
    expect(own.entries('𠮷水')).toEqual([small[4]]);
    for (const word of ['供', '供水站站', '水', '', '\ud842', '\uffff']) {
      expect(own.entries(word)).toEqual([]);
      expect(own.has(word)).toBe(false);
    }
  });

  test('finds all words that begin somewhere, shortest first', async () => {
    const own = await open(small);
    expect(wordsAt(own, '在供水站前', 1)).toEqual(['供水', '供水站']);
    expect(wordsAt(own, '供水', 0)).toEqual(['供水']);
    expect(wordsAt(own, '供', 0)).toEqual([]);
    expect(wordsAt(own, '供水', 2)).toEqual([]);
  });

  test('without entries has none', async () => {
    const own = await open([]);
    expect(own.size).toEqual({ keys: 0, entries: 0 });
    expect(wordsAt(own, '供水')).toEqual([]);
  });

  test('agrees with a plain search, whatever its words are', async () => {
    const word = fc
      .array(fc.constantFrom('水', '木', '火', '𠮷', 'A'), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { maxLength: 30 }), word, async (pairs, text) => {
        const own = await open(pairs.map(([simplified, traditional]) => entry(simplified, traditional, 'x')));
        const all = new Set(pairs.flat());
        for (let start = 0; start < text.length; start += 1) {
          const expected = Array.from({ length: text.length - start }, (_, at) => text.slice(start, start + at + 1));
          expect(wordsAt(own, text, start)).toEqual(expected.filter((each) => all.has(each)));
        }
        const longer = [...all].filter((each) => each.startsWith(text) && each !== text);
        const found = own.beginningWith(text, 100);
        expect(found.toSorted()).toEqual(longer.toSorted());
        expect(found.map(({ length }) => length)).toEqual(longer.map(({ length }) => length).sort((a, b) => a - b));
        expect(own.beginningWith(text, 1)).toEqual(found.slice(0, 1));
        for (const each of all)
          expect(own.entries(each)).toHaveLength(pairs.filter((pair) => pair.includes(each)).length);
      }),
      { numRuns: 60 },
    );
  });

  test('of 200,000 entries gives back each, and is not much larger than its text', async () => {
    const entries = Array.from({ length: 200_000 }, (_, index): OwnDictionaryEntry => {
      const simplified = String.fromCharCode(0x4e00 + (index % 2_000), 0x5e00 + Math.floor(index / 2_000), 0x4e8c);
      return {
        ...{ simplified, traditional: index % 3 === 0 ? `${simplified.slice(0, 2)}貳` : simplified },
        ...{ reading: 'yi1 er4 san1', glosses: [`gloss ${index} of so many`, 'a second one'] },
      };
    });
    const buffer = await buildOwnDictionary(entries);
    const text = entries.reduce((sum, each) => sum + JSON.stringify(each).length, 0);
    expect(buffer.byteLength).toBeLessThan(text);
    const own = openOwnDictionary(buffer);
    expect(own.size).toEqual({ keys: 200_000 + Math.ceil(200_000 / 3), entries: 200_000 });
    let wrong = 0;
    for (let index = 0; index < entries.length; index += 7) {
      const expected = entries[index] as OwnDictionaryEntry;
      const [found] = own.entries(expected.traditional);
      if (found?.glosses[0] !== expected.glosses[0] || found?.simplified !== expected.simplified) wrong += 1;
      if (!own.has(expected.simplified) || own.has(`${expected.simplified}水`)) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});

describe('a buffer that is no dictionary', () => {
  test('is refused where it is cut, longer, or of another format', async () => {
    const buffer = await buildOwnDictionary(small);
    const bytes = new Uint8Array(buffer);
    for (const other of [
      new ArrayBuffer(0),
      new ArrayBuffer(400),
      buffer.slice(0, -1),
      bytes.slice(0, 20).buffer,
      new Uint8Array([...bytes, 0]).buffer,
      bytes.with(0, 0).buffer,
      bytes.with(4, 2).buffer,
      bytes.with(11, 0x7f).buffer,
    ])
      expect(() => openOwnDictionary(other as ArrayBuffer)).toThrow(OwnDictionaryError);
  });

  test('with any bytes changed leads out of nothing, and ends', async () => {
    const bytes = new Uint8Array(await buildOwnDictionary(small));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const other = bytes.slice();
          for (const [at, value] of changes) other[at] = value;
          try {
            const own = openOwnDictionary(other.buffer);
            for (const { simplified } of small) {
              own.entries(simplified);
              wordsAt(own, `${simplified}水`);
              own.beginningWith(simplified.slice(0, 1), 100);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(OwnDictionaryError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
