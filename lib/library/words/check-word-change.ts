import type { WordChange } from '@/lib/reading/word-state';

/** Longest texts that are kept, in UTF-16 units: no word of the dictionary and no sentence of a text is longer. */
const longest = { word: 100, syllable: 40, senses: 20_000, sentence: 5_000, address: 10_000, title: 2_000 };
const mostSenses = 200;

/** @throws {TypeError} where `change` is none: it may come from another script */
export function checkWordChange(change: WordChange): void {
  if (!isWord(change?.word) || !isState(change.state) || !isContext(change.context))
    throw new TypeError('This is no change of a word');
}

function isWord(word: WordChange['word'] | undefined): boolean {
  return (
    word !== undefined &&
    isText(word.simplified, longest.word) &&
    isText(word.traditional, longest.word) &&
    isList(word.pinyin, longest.word, longest.syllable) &&
    word.pinyin.length > 0 &&
    isList(word.senses, mostSenses, longest.senses)
  );
}

function isState(state: unknown): boolean {
  return state === 'learning' || state === 'known' || state === 'ignored' || state === 'new';
}

function isContext(context: WordChange['context']): boolean {
  if (context === undefined) return true;
  const { sentence, offset, length, url, title, block } = context;
  return (
    isText(sentence, longest.sentence) &&
    isPlace(offset) &&
    isPlace(length) &&
    offset + length <= sentence.length &&
    isText(url, longest.address) &&
    typeof title === 'string' &&
    title.length <= longest.title &&
    (block === undefined || isPlace(block))
  );
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most;
}

function isList(value: unknown, most: number, longestItem: number): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= most &&
    value.every((item) => typeof item === 'string' && item.length <= longestItem)
  );
}

function isPlace(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}
