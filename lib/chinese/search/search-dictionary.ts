import { annotate } from '@/lib/chinese/annotate';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { readAs } from '@/lib/chinese/lookup';
import type { OwnDictionaries } from '@/lib/chinese/own/own-dictionaries';
import { ownWords } from '@/lib/chinese/own/own-words';
import type { TokenizeOptions } from '@/lib/chinese/tokenize';
import type { Entry } from '@/lib/chinese/types';
import { wordId } from '@/lib/chinese/word-id';
import { englishHits } from './english-hits';
import { englishQuery, isNoArticle } from './english-query';
import { headwordHits } from './headword-hits';
import { type Hit, tiers, unranked } from './hit';
import { importedEnglishHits, importedHits, importedPinyinHits } from './imported-hits';
import { mixedHits } from './mixed-hits';
import { withNumerals } from './numerals';
import { ownHits } from './own-hits';
import { pinyinHits } from './pinyin-hits';
import { pinyinQuery } from './pinyin-query';
import { pinyinOfTypedZhuyin } from './zhuyin-query';

/** What the dictionary has for what was typed. A word is all its entries of one pinyin, best first. JSON. */
export type DictionaryFindings = {
  words: Entry[][];
  /** Of what is no word as a whole: the words that it is made of, in order. */
  parts: Entry[][];
  /** Whether there are more than were asked for. */
  hasMore: boolean;
};

/** Longest text whose words are listed, in UTF-16 units. */
const longestText = 300;
/** English words, and syllables of pinyin, that are looked up one by one. */
const mostWords = 5;
const longestPhrase = 12;

/**
 * Looks up characters of either script, pinyin or zhuyin, characters with pinyin or figures, or English: what is that, then
 * what begins with it, then what holds it, each by how common it is.
 * @param limit how many words are given, and how many parts
 */
export function searchDictionary(
  dictionary: Dictionary,
  typed: string,
  limit: number,
  options: TokenizeOptions = {},
): DictionaryFindings {
  const trimmed = typed.normalize('NFC').trim();
  const query = pinyinOfTypedZhuyin(trimmed) ?? trimmed;
  const isHan = /\p{Script=Han}/u.test(query);
  const text = isHan ? query.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|\s+/gu, '') : query;
  if (text === '') return { words: [], parts: [], hasMore: false };
  const imported = options.own && ownWords(dictionary, options.own).dictionaries;
  // Whatever else has entries joins here, as hits of its own.
  const hits: Hit[] = [
    ...ownHits(options.own?.entries ?? [], text),
    ...headwordHits(dictionary, text),
    ...(isHan || /^\d+$/.test(text) ? withNumerals(text).flatMap((other) => headwordHits(dictionary, other)) : []),
    ...(imported && isHan ? importedHits(dictionary, imported, text, limit + 1, options) : []),
    ...(isHan ? mixedHits(dictionary, text) : latinHits(dictionary, text, imported, options)),
  ];
  hits.sort((a, b) => a.cost - b.cost);
  const words = wordsOf(dictionary, hits, limit + 1, imported);
  return {
    words: words.slice(0, limit),
    parts: partsOf(dictionary, query, limit, hits, options),
    hasMore: words.length > limit,
  };
}

function partsOf(dictionary: Dictionary, query: string, limit: number, hits: readonly Hit[], options: TokenizeOptions) {
  const isWord = hits.some(({ cost }) => cost < tiers.beginning);
  if (isWord) return [];
  if (/\p{Script=Han}/u.test(query)) return wordsOf(dictionary, wordsInText(dictionary, query, options), limit);
  const words = englishQuery(query)?.words ?? [];
  const isBeginning = hits.some(({ cost }) => cost < tiers.within);
  return isBeginning || (hits.length > 0 && words.length < 2)
    ? []
    : wordsOf(dictionary, wordsInLatin(dictionary, query), limit);
}

/** What is written as pinyin alone can be is not sought in English: `háng` is no `hang`. */
function latinHits(
  dictionary: Dictionary,
  text: string,
  imported: OwnDictionaries | undefined,
  options: TokenizeOptions,
): Hit[] {
  const pinyin = pinyinQuery(text);
  const hits =
    pinyin === undefined
      ? []
      : [...pinyinHits(dictionary, pinyin), ...(imported ? importedPinyinHits(imported, pinyin) : [])];
  if (pinyin?.isPlain && hits.length > 0) return hits;
  return [
    ...hits,
    ...englishHits(dictionary, text),
    ...(imported ? importedEnglishHits(dictionary, imported, text, options) : []),
  ];
}

/** The words of the first hits, each once. */
function wordsOf(dictionary: Dictionary, hits: readonly Hit[], limit: number, imported?: OwnDictionaries): Entry[][] {
  const words = new Map<string, Entry[]>();
  for (const hit of hits) {
    if (words.size >= limit) break;
    const entry = hit.entry();
    const id = idOf(entry);
    if (!words.has(id)) words.set(id, entriesLike(dictionary, entry, imported));
  }
  return [...words.values()];
}

/** All entries of an entry's word: 里 has several of one pinyin. Those of the user's dictionaries come last. */
function entriesLike(dictionary: Dictionary, entry: Entry, imported?: OwnDictionaries): Entry[] {
  const key = dictionary.find(entry.simplified);
  const entries = key === undefined ? [] : dictionary.entriesOf(key).map(dictionary.entry);
  const id = idOf(entry);
  const same = entries.filter((other) => other !== entry && idOf(other) === id);
  // It may have been found by its other headword, or be a copy that was given a reading.
  const said = ({ dictionary: name, senses }: Entry) => [name, ...senses].join('\n');
  const behind = (imported?.entriesOf(entry.simplified) ?? []).filter(
    (other) => said(other) !== said(entry) && (other.pinyin.length === 0 || idOf(other) === id),
  );
  return entry.dictionary === undefined ? [entry, ...same, ...behind] : [...same, entry, ...behind];
}

/** The words of a text as it is read; of what is no word (a name) its characters. */
function wordsInText(dictionary: Dictionary, text: string, options: TokenizeOptions): Hit[] {
  const { tokens, words, entries } = annotate(dictionary, [text.slice(0, longestText)], options);
  const entriesFor = (word: string) => (words[word] ?? []).flatMap((index) => entries[index] ?? []);
  const found = (tokens[0] ?? []).flatMap((token) => {
    const [whole] = readAs(entriesFor(token.text), token.pinyin ?? []);
    return whole ?? Array.from(token.text).flatMap((character) => entriesFor(character)[0] ?? []);
  });
  return found.map((entry) => ({ cost: 0, entry: () => entry }));
}

/** Pinyin of several words without the word that all of it could be; or English words that stand nowhere together. */
function wordsInLatin(dictionary: Dictionary, text: string): Hit[] {
  const pinyin = pinyinQuery(text);
  const found: Hit[] = [];
  if (pinyin === undefined) {
    const words = text.split(/\s+/).filter(isNoArticle).slice(0, mostWords);
    for (const word of words) found.push(...best(englishHits(dictionary, word)));
    return found;
  }
  const { syllables } = pinyin;
  for (let start = 0; start < Math.min(syllables.length, longestPhrase); ) {
    let end = syllables.length + 1;
    let hit: Hit[] = [];
    while (hit.length === 0 && --end > start) {
      const ways = [syllables.slice(start, end).join('')];
      // Of several syllables only what is not rare: `ai ni` is no 爱昵.
      hit = best(pinyinHits(dictionary, { ways, isWhole: true }), end - start > 1 ? unranked : undefined);
    }
    found.push(...hit);
    start = Math.max(end, start + 1);
  }
  return found;
}

/** The hit that is what was typed, if one is. */
function best(hits: readonly Hit[], most: number = tiers.beginning): Hit[] {
  const exact = hits.filter(({ cost }) => cost < most);
  return exact.sort((a, b) => a.cost - b.cost).slice(0, 1);
}

function idOf({ simplified, pinyin }: Entry): string {
  return wordId(simplified, pinyin);
}
