import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isHan } from '@/lib/chinese/han';
import { contextFeatures, MOST_FEATURES } from '@/lib/chinese/polyphones/context-features';
import type { Offer } from '@/lib/chinese/polyphones/open-polyphones';
import { readingContext } from '@/lib/chinese/polyphones/polyphone-reader';
import { wordReadings } from '@/lib/chinese/readings/word-readings';
import type { Span } from '@/lib/chinese/segment';
import { cutAll } from '@/lib/chinese/tokenize';
import { isCorpus, type LabelledSentence, type LabelledSet } from './labelled-sentences';

/** What a model learns from: a character in its context, and how it is read there. */
export type Example = {
  /** Of the character in simplified form. */
  unit: number;
  syllable: string;
  features: Uint32Array;
  offer: Offer;
  /** What the dictionary has for the character by itself, best first. */
  known: readonly string[];
  /** How often the frequency list's words have each syllable of the character. */
  uses: ReadonlyMap<string, number>;
  set: LabelledSet;
  /** The same for the same sentence, and else arbitrary: cuts a set into folds. */
  sentenceHash: number;
};

/**
 * The examples of some sentences as the engine sees them, in their order: one for each label of a character that has
 * several readings there or in the dictionary.
 */
export function examplesOf(dictionary: Dictionary, sentences: readonly LabelledSentence[]): Example[] {
  const found = new Uint32Array(MOST_FEATURES);
  const uses = usesOfReadings(dictionary);
  return sentences.flatMap(({ text, labels, set }) => {
    const spans = cutAll(dictionary, [text]).cuts[0] ?? [];
    const context = readingContext(dictionary, text, spans);
    const sentenceHash = hash(text);
    return labels.flatMap(({ offset, syllable }) => {
      const key = dictionary.find(text.charAt(offset));
      const known = key === undefined ? [] : distinct(wordReadings(dictionary, key).map(({ pinyin }) => pinyin[0]));
      if (known.length === 1 && known[0] === syllable && isCorpus(set)) return [];
      const position = spans.findIndex(({ end }) => end > offset);
      const unit = context.units.charCodeAt(offset);
      const count = contextFeatures(context, offset, position, found);
      return {
        unit,
        syllable,
        features: found.slice(0, count),
        offer: offerOf(dictionary, text, spans[position], offset) ?? { syllables: known, isWord: false },
        known,
        uses: uses.get(unit) ?? NO_USES,
        set,
        sentenceHash,
      };
    });
  });
}

/** What the word that holds a character offers for it; undefined where that is no word of several characters. */
function offerOf(dictionary: Dictionary, text: string, span: Span | undefined, offset: number): Offer | undefined {
  if (span?.key === undefined) return undefined;
  let index = 0;
  let length = 0;
  for (let at = span.start; at < span.end; at += 1) {
    if (!isHan(text.charCodeAt(at))) continue;
    length += 1;
    if (at < offset) index += 1;
  }
  if (length < 2) return undefined;
  return {
    syllables: distinct(wordReadings(dictionary, span.key).map(({ pinyin }) => pinyin[index])),
    isWord: true,
  };
}

function distinct(syllables: readonly (string | undefined)[]): string[] {
  return [...new Set(syllables.map((syllable) => syllable?.toLowerCase() ?? ''))].filter(Boolean);
}

function hash(text: string): number {
  let hashed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hashed = Math.imul(hashed ^ text.charCodeAt(index), 0x01000193);
  }
  return (hashed ^ (hashed >>> 15)) >>> 0;
}

const NO_USES: ReadonlyMap<string, number> = new Map();

/** By the unit of a simplified character, how often words of several characters have each of its syllables. */
const usesOfReadings = perDictionary((dictionary): ReadonlyMap<number, ReadonlyMap<string, number>> => {
  const uses = new Map<number, Map<string, number>>();
  for (let key = 0; key < dictionary.size.keys; key += 1) {
    const logCount = dictionary.logFrequency(key);
    const word = dictionary.headword(key);
    const [reading] = wordReadings(dictionary, key);
    if (logCount === undefined || word.length < 2 || reading?.pinyin.length !== word.length) continue;
    if (reading.entry.simplified !== word) continue;
    reading.pinyin.forEach((syllable, index) => {
      const unit = word.charCodeAt(index);
      const counts = uses.get(unit) ?? new Map<string, number>();
      uses.set(
        unit,
        counts.set(syllable.toLowerCase(), (counts.get(syllable.toLowerCase()) ?? 0) + Math.exp(logCount)),
      );
    });
  }
  return uses;
});
