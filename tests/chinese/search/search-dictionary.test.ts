import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { searchDictionary } from '@/lib/chinese/search/search-dictionary';
import type { Entry } from '@/lib/chinese/types';
import { realDictionary } from '@/tests/chinese/real-dictionary';

test.each(rows('queries.tsv'))('%j finds %s among the first %s', (typed, wanted = '', place) => {
  const { words } = searchDictionary(realDictionary(), typed, Number(place));
  const found = words.map((word) => (/ /.test(wanted) ? named(word) : headword(word)));
  expect(found).toContain(wanted);
});

test.each(rows('texts.tsv'))('%j is made of %s', (typed, wanted = '') => {
  const { parts } = searchDictionary(realDictionary(), typed, 20);
  expect(parts.map(headword).join(' ')).toBe(wanted);
});

test('a form is not cut to letters with which a gloss begins: lying is no -ly', () => {
  const { words } = searchDictionary(realDictionary(), 'lying', 20);
  expect(words.map(headword)).toContain('说谎');
  expect(words.map(headword)).not.toContain('地');
});

test('a word has all its entries of one pinyin, and stands once', () => {
  const { words } = searchDictionary(realDictionary(), '里', 5);
  const traditional = words.find((word) => named(word) === '里 lǐ')?.map((entry) => entry.traditional) ?? [];
  expect(traditional).toEqual(expect.arrayContaining(['裡', '里']));
  const names = searchDictionary(realDictionary(), 'li', 100).words.map(named);
  expect(new Set(names).size).toBe(names.length);
});

test.each(['云杪', '雲杪', 'yun2 miao3', 'yunmiao', 'yúnmiǎo', 'a tea house', 'tea house'])(
  "%j finds an entry of the user's own first",
  (typed) => {
    const own = { simplified: '云杪', traditional: '雲杪', pinyin: ['Yún', 'miǎo'], senses: ['a tea house'] };
    const { words } = searchDictionary(realDictionary(), typed, 3, { own: { entries: [own] } });
    expect(words[0]?.[0]).toEqual({ ...own, own: true });
  },
);

test('gives as many as were asked for, and says whether there are more', () => {
  const few = searchDictionary(realDictionary(), 'shi', 10);
  expect(few.words).toHaveLength(10);
  expect(few.hasMore).toBe(true);
  const all = searchDictionary(realDictionary(), 'nǐhǎo', 10);
  expect(all.hasMore).toBe(false);
  const more = searchDictionary(realDictionary(), 'shi', 20);
  expect(more.words.slice(0, 10)).toEqual(few.words);
});

test('what is the word comes before what begins with it, and that before what holds it', () => {
  const found = searchDictionary(realDictionary(), '学习', 10).words.map(headword);
  const places = found.map((word) => (word === '学习' ? 0 : word.startsWith('学习') ? 1 : 2));
  expect(places).toEqual([...places].sort());
  expect(new Set(places)).toEqual(new Set([0, 1, 2]));
});

test('a syllable with a tone is of no other tone; one of Taiwan counts', () => {
  const { words } = searchDictionary(realDictionary(), 'shui4', 20);
  const readings = words.map(([entry]) => [entry?.pinyin[0], entry?.taiwanPinyin?.[0]].join(' ').toLowerCase());
  for (const reading of readings) expect(reading).toContain('shuì');
  expect(words.map(headword)).toContain('说服');
});

test('what is typed is never a pattern', () => {
  for (const typed of ['(', '[a-z]', '\\', 'a|b', '.*', '水(', "'", '', '   '])
    expect(() => searchDictionary(realDictionary(), typed, 5)).not.toThrow();
});

function rows(file: string): string[][] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function headword([entry]: Entry[]): string {
  return entry?.simplified ?? '';
}

function named(word: Entry[]): string {
  return `${headword(word)} ${word[0]?.pinyin.join(' ')}`;
}
