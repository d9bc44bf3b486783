import { FIRST_PART } from '@/lib/chinese/dictionary/format';
import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { memo } from '@/lib/chinese/memo';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import type { Token } from '@/lib/chinese/types';
import { likelySense } from './likely-sense';
import { entriesReadAs } from './meant-first';
import type { SenseToken } from './sense-context';

/** Gives each word of a text the sense that it has there (`Token.sense`), where that is plain. */
export function markSenses(dictionary: Dictionary, text: string, tokens: readonly Token[]): Token[] {
  const simplified = simplifyUnits(dictionary, text);
  const wordOf = words(dictionary);
  let start = 0;
  const seen = tokens.map(({ text: word, kind }): SenseToken => {
    start += word.length;
    const { part } = kind === 'word' ? wordOf(word) : { part: undefined };
    return { text: simplified.slice(start - word.length, start), kind, part };
  });
  return tokens.map((token, index) => {
    if (token.kind !== 'word') return token;
    const sense = likelySense(wordOf(token.text).sensesOf(token), seen, index);
    return sense === undefined ? token : { ...token, sense };
  });
}

/** What rules of senses ask of a word: always the same lists of senses, so that what is known of them is found again. */
const words = perDictionary((dictionary) =>
  memo((word: string) => {
    const key = dictionary.find(word);
    const part = key === undefined ? 0 : dictionary.partOfSpeech(key);
    const entries = key === undefined ? [] : dictionary.entriesOf(key).map(dictionary.entry);
    const sensesAs = memo((reading: string) =>
      entriesReadAs(entries, { text: word, kind: 'word', pinyin: reading.split(' ') }).flatMap(({ senses }) => senses),
    );
    return {
      part: part > 0 ? String.fromCharCode(FIRST_PART + part - 1) : undefined,
      sensesOf: ({ pinyin = [] }: Token): readonly string[] => sensesAs(pinyin.join(' ')),
    };
  }),
);
