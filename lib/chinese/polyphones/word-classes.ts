import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Span } from '@/lib/chinese/segment';

/** What a stretch is that is no word of the dictionary. Words of it have classes from FIRST_WORD_CLASS on. */
const KIND_CLASSES = { word: 1, number: 2, name: 3, other: 4 } as const;

/** The class of what lies beyond the text. */
export const EDGE_CLASS = 0;
const FIRST_WORD_CLASS = 8;

const VERB = 1;
const CLASSIFIER = 2;
const ADVERB = 4;
const NOUN = 8;
const NAME = 16;
const LONG = 32;

/** How many senses of a word's first entry say what kind of word it is: later ones are rarer uses. */
const SENSES = 3;

/**
 * What kind of word a stretch is, as a small number that means nothing but "the same kind": from the wording of the
 * dictionary's senses ("to …" a verb, "classifier …", "very, …" an adverb, "a …" a noun), and whether it has one
 * character or more. It is what a model can know of words that its labelled sentences do not have.
 */
export function wordClasses(dictionary: Dictionary): (span: Span) => number {
  let known = classes.get(dictionary);
  if (!known) {
    known = new Uint8Array(dictionary.size.keys);
    classes.set(dictionary, known);
  }
  const ofKey = known;
  return ({ kind, key }) => {
    if (key === undefined || kind === 'number') return KIND_CLASSES[kind];
    if (ofKey[key] === 0) ofKey[key] = FIRST_WORD_CLASS + classOf(dictionary, key);
    return ofKey[key] as number;
  };
}

/** By key; 0 for one that has not been met. */
const classes = new WeakMap<Dictionary, Uint8Array>();

function classOf(dictionary: Dictionary, key: number): number {
  const index = dictionary.entriesOf(key)[0] as number;
  const { senses, references, simplified } = dictionary.entry(index);
  let found = simplified.length > 1 ? LONG : 0;
  if (dictionary.rank(index) === EntryRank.proper) found |= NAME;
  const told = senses.length > 0 ? senses : (references?.[0]?.senses ?? []);
  for (const sense of told.slice(0, SENSES)) {
    const plain = sense.replace(/^(?:\([^)]*\) ?)+/, '');
    if (plain.startsWith('to ')) found |= VERB;
    else if (/^classifier/.test(plain)) found |= CLASSIFIER;
    else if (/^(?:very|not|also|still|only|already|just|all|again|\w+ly)\b/.test(plain)) found |= ADVERB;
    else found |= NOUN;
  }
  return found;
}
