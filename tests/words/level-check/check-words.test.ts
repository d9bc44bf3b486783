import { expect, it } from 'vitest';
import { SURNAMES } from '@/lib/chinese/names/surnames';
import { checkWords, wordFor } from '@/lib/words/level-check/check-words';
import { nonsense } from '@/lib/words/level-check/nonsense';
import { readFrequencies } from '@/scripts/dictionary/sources';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { randomFrom } from './simulated-readers';

it('nonsense is no word, no part of a word and no name, in either script', () => {
  const dictionary = realDictionary();
  const words = [...readFrequencies().keys()];
  for (let key = 0; key < dictionary.size.keys; key += 1) words.push(dictionary.headword(key));
  const all = words.join('|');
  const real = nonsense.flat().filter((text) => all.includes(text));
  expect(real).toEqual([]);
  const surnames = nonsense.filter(([[first = '']]) => SURNAMES.get(first)?.isCommon);
  expect(surnames).toEqual([]);
});

it('asks words from the commonest to the rarest of the list, of both scripts, and nonsense', () => {
  const words = checkWords(realDictionary(), randomFrom(1));
  const ranks = words.flatMap(({ rank }) => (rank === 'nonsense' ? [] : [rank]));
  expect(Math.min(...ranks)).toBeLessThan(30);
  expect(Math.max(...ranks)).toBeGreaterThan(19_000);
  expect(ranks.length).toBeGreaterThan(300);
  expect(words.length - ranks.length).toBe(nonsense.length);
  expect(words.some(({ simplified, traditional }) => simplified !== traditional)).toBe(true);
});

it('asks no name, no rude word and no phrase', () => {
  const dictionary = realDictionary();
  for (const seed of [1, 2, 3, 4, 5]) {
    const words = checkWords(dictionary, randomFrom(seed)).filter(({ rank }) => rank !== 'nonsense');
    const odd = words.filter(({ simplified }) => {
      const [entry = -1] = dictionary.entriesOf(dictionary.find(simplified) ?? -1);
      const { pinyin, senses } = dictionary.entry(entry);
      return (
        /^\p{Lu}/u.test(pinyin[0] ?? '') || /vulgar|derog|penis|prostitut/.test(senses.join()) || simplified.length > 3
      );
    });
    expect(odd).toEqual([]);
  }
});

it('asks other words the next time', () => {
  const texts = (seed: number) => checkWords(realDictionary(), randomFrom(seed)).map(({ simplified }) => simplified);
  const [first, second] = [texts(1), texts(2)];
  expect(first.filter((word) => !second.includes(word)).length).toBeGreaterThan(100);
});

it('takes the nearest word that was not asked', () => {
  const words = [10, 100, 1000].map((rank) => ({ simplified: `${rank}`, traditional: `${rank}`, rank }));
  expect(wordFor(90, words, new Set())?.rank).toBe(100);
  expect(wordFor(90, words, new Set(words.slice(1, 2)))?.rank).toBe(10);
  expect(wordFor(90, words, new Set(words))).toBeUndefined();
  expect(wordFor('nonsense', words, new Set())).toBeUndefined();
});
