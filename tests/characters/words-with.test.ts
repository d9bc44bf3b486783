import { expect, it } from 'vitest';
import { wordsWith } from '@/lib/characters/words-with';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const dictionary = realDictionary();
const textsWith = (character: string, most: number) =>
  wordsWith(dictionary, character, most).words.map(({ text }) => text);

it('gives the commonest words with a character first, with their entries, and how many there are in all', () => {
  const { words, count } = wordsWith(dictionary, '学', 10);
  expect(words).toHaveLength(10);
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['学生', '学校', '大学', '学习']));
  expect(words[0]?.entries[0]?.senses).not.toEqual([]);
  expect(count).toBeGreaterThan(500);
});

it('goes on where it stopped when more are asked for', () => {
  expect(textsWith('学', 20).slice(0, 10)).toEqual(textsWith('学', 10));
});

it('has each word once: as it is simplified, or in traditional characters where only they have the character', () => {
  const words = textsWith('中', 5_000);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toContain('中国');
  expect(words).not.toContain('中國');
  expect(textsWith('國', 20)).toContain('中國');
});

it('leaves out the character itself, and finds none for what no word has', () => {
  expect(textsWith('学', 5_000)).not.toContain('学');
  expect(wordsWith(dictionary, '𠀀', 10)).toEqual({ words: [], count: 0 });
});

it('has names, which have no frequency, last', () => {
  const ranks = wordsWith(dictionary, '学', 5_000).words.map(({ entries }) =>
    Math.min(...entries.map(({ frequencyRank = Number.MAX_SAFE_INTEGER }) => frequencyRank)),
  );
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});
