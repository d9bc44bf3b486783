import { FIRST_PART } from '@/lib/chinese/dictionary/format';
import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { memo } from '@/lib/chinese/memo';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import type { Token } from '@/lib/chinese/types';
import type { GrammarWord } from './types';

const ENDS_SENTENCE = /^[。！？；!?;｡]/;
const ENDS_CLAUSE = /^[，,：:…—\n]/;

const GRAMMATICAL = /[ucpyrmqdft]/;

/** The classes of a word by its simplified form. */
const wordClasses = perDictionary((dictionary: Dictionary) =>
  memo((word: string): string => {
    const key = dictionary.find(word);
    if (key === undefined) return '';
    const part = dictionary.partOfSpeech(key);
    const letter = part === 0 ? '' : String.fromCharCode(FIRST_PART + part - 1);
    // Of a particle or preposition the definition is that of the verb that it was.
    const isAct =
      !GRAMMATICAL.test(letter) &&
      dictionary.entriesOf(key).some((index) => dictionary.entry(index).senses[0]?.startsWith('to '));
    return `${letter}${isAct ? 'V' : ''}`;
  }),
);

/** What most words of a text are, once for each. */
const plainWords = perDictionary((dictionary: Dictionary) => {
  const classesOf = wordClasses(dictionary);
  const known = new Map<string, GrammarWord>();
  return (text: string, syllable: string): GrammarWord => {
    const key = text + syllable;
    let word = known.get(key);
    if (word === undefined) {
      const simplified = simplifyUnits(dictionary, text);
      word = grammarWord(text, simplified, classesOf(simplified), syllable);
      known.set(key, word);
    }
    return word;
  };
});

/** Tokens as patterns of grammar see them. */
export function grammarWords(dictionary: Dictionary, tokens: readonly Token[]): GrammarWord[] {
  const plainWord = plainWords(dictionary);
  return tokens.map(({ text, kind, pinyin }) => {
    if (kind === 'word') return plainWord(text, text.length === 1 ? (pinyin?.[0] ?? '') : '');
    return grammarWord(text, simplifyUnits(dictionary, text), kindClasses(text, kind), '');
  });
}

function grammarWord(text: string, simplified: string, classes: string, pinyin: string): GrammarWord {
  const all = classes + (text.length === 1 ? '1' : '2');
  return { text, simplified, written: `${simplified.replace(/[\s/]/g, '_')}/${all}:${pinyin}#` };
}

function kindClasses(text: string, kind: Token['kind']): string {
  if (kind === 'name') return 'nN';
  if (kind === 'number') return 'm';
  if (ENDS_SENTENCE.test(text)) return 'S';
  return ENDS_CLAUSE.test(text) ? 'X' : 'x';
}
