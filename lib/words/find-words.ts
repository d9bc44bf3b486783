import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Entry } from '@/lib/chinese/types';
import { entryId } from '@/lib/session/entry-id';
import { keptWord } from '@/lib/session/reader-words';
import type { KeptWord } from '@/lib/session/word-state';
import { meansReading, pinyinKey } from './pinyin-key';
import type { WordQuery } from './word-query';

/**
 * The words that a list can mean by a headword, one per reading, the usual first; empty if unknown. A given reading
 * selects, unless none matches (typing error, tones as spoken). Without one, surnames, variants and archaic readings
 * are left out where there is a common word.
 */
export function findWords(dictionary: Dictionary, query: WordQuery): KeptWord[] {
  const entries = entriesOf(dictionary, query);
  const meant = query.pinyin === undefined ? [] : readSo(entries, query.pinyin);
  return onceEach(meant.length > 0 ? meant : usual(entries)).map(keptWord);
}

/** The words that the built-in list has at a level, as the list means them. */
export function wordsOfLevel(dictionary: Dictionary, level: number): KeptWord[] {
  const found: Entry[] = [];
  for (let index = 0; index < dictionary.size.entries; index++)
    if (dictionary.level(index) === level) found.push(dictionary.entry(index));
  return onceEach(found).map(keptWord);
}

type Ranked = { entry: Entry; rank: number };

function entriesOf(dictionary: Dictionary, { headword, other, whole }: WordQuery): Ranked[] {
  const find = (text: string | undefined) => (text === undefined ? undefined : dictionary.find(text));
  const key = find(whole) ?? find(headword) ?? find(other);
  if (key === undefined) return [];
  const all = dictionary
    .entriesOf(key)
    .map((index) => ({ entry: dictionary.entry(index), rank: dictionary.rank(index) }));
  // 发[發] is not 发[髮].
  const both = all.filter(
    ({ entry }) => other !== undefined && (entry.simplified === other || entry.traditional === other),
  );
  return both.length > 0 ? both : all;
}

function readSo(entries: readonly Ranked[], pinyin: string): Entry[] {
  const written = pinyinKey(pinyin);
  const meant = entries.filter(
    ({ entry }) =>
      meansReading(written, pinyinKey(entry.pinyin.join(' '))) ||
      (entry.taiwanPinyin !== undefined && meansReading(written, pinyinKey(entry.taiwanPinyin.join(' ')))),
  );
  // Without tones `de` can be 得 dé: then what is usual goes before the rare. A capital is written or not.
  const exact = meant.filter(({ entry }) => pinyinKey(entry.pinyin.join(' ')).tones === written.tones);
  return usual(exact.length > 0 ? exact : meant);
}

function usual(entries: readonly Ranked[]): Entry[] {
  const best = Math.min(...entries.map(({ rank }) => rank));
  return entries.filter(({ rank }) => rank === best).map(({ entry }) => entry);
}

function onceEach(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const id = entryId(entry);
    return entry.pinyin.every((syllable) => syllable !== '') && !seen.has(id) && seen.add(id);
  });
}
