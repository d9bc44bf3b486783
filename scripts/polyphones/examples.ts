import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isHan } from '@/lib/chinese/han';
import { contextFeatures, MOST_FEATURES } from '@/lib/chinese/polyphones/context-features';
import { readingContext } from '@/lib/chinese/polyphones/polyphone-reader';
import type { Offer } from '@/lib/chinese/polyphones/prior-scores';
import { wordReadings } from '@/lib/chinese/readings/word-readings';
import type { Span } from '@/lib/chinese/segment';
import { cutAll } from '@/lib/chinese/tokenize';
import type { LabelledSentence, LabelledSet } from './labelled-sentences';

/** What a model learns from: a character in its context, and how it is read there. */
export type Example = {
  /** Of the character in simplified form. */
  unit: number;
  syllable: string;
  features: Uint32Array;
  offer: Offer;
  /** What the dictionary has for the character by itself, best first. */
  known: readonly string[];
  set: LabelledSet;
  /** The same for the same sentence, and else arbitrary: cuts a set into folds. */
  sentenceHash: number;
};

/** The examples of some sentences, one each, as the engine sees them. */
export function examplesOf(dictionary: Dictionary, sentences: readonly LabelledSentence[]): Example[] {
  const found = new Uint32Array(MOST_FEATURES);
  return sentences.map(({ text, offset, syllable, set }) => {
    const spans = cutAll(dictionary, [text]).cuts[0] ?? [];
    const position = spans.findIndex(({ end }) => end > offset);
    const context = readingContext(dictionary, text, spans);
    const count = contextFeatures(context, offset, position, found);
    const key = dictionary.find(text.charAt(offset));
    const known = key === undefined ? [] : distinct(wordReadings(dictionary, key).map(({ pinyin }) => pinyin[0]));
    return {
      unit: context.units.charCodeAt(offset),
      syllable,
      features: found.slice(0, count),
      offer: offerOf(dictionary, text, spans[position], offset) ?? { syllables: known, isWord: false },
      known,
      set,
      sentenceHash: hash(text),
    };
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
