import { FIRST_PART } from '@/lib/chinese/dictionary/format';
import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { memo } from '@/lib/chinese/memo';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import type { Token } from '@/lib/chinese/types';
import { likelySense, type SenseChoice, senseChoice } from './likely-sense';
import { entriesReadAs } from './meant-first';
import { senseContexts, senseLabel } from './sense-context';

/** Gives each word of a text, in place, the sense that it has there (`Token.sense`), where that is plain. */
export function markSenses(dictionary: Dictionary, tokens: readonly Token[]): void {
  const wordOf = words(dictionary);
  const known = tokens.map((token) => (token.kind === 'word' ? wordOf(token.text) : undefined));
  let contextOf: ((index: number) => string) | undefined;
  known.forEach((word, index) => {
    if (word?.choiceOf === undefined) return;
    const token = tokens[index] as Token;
    const { pinyin } = token;
    const choice = word.choiceOf((pinyin?.length === 1 ? pinyin[0] : pinyin?.join(' ')) ?? '');
    if (choice === undefined) return;
    contextOf ??= senseContexts(tokens.map((other, at) => known[at]?.label ?? labelOf(dictionary, other)));
    const sense = likelySense(choice, contextOf(index));
    if (sense !== undefined) token.sense = sense;
  });
}

/** The label of what is no word of the dictionary. */
function labelOf(dictionary: Dictionary, { text, kind }: Token): string {
  return kind === 'other' ? '' : senseLabel(simplifyUnits(dictionary, text), kind, '');
}

/** What marking asks of a word: its label, and what can tell its senses apart by reading, if anything can for one. */
type SenseWord = { label: string; choiceOf: ((reading: string) => SenseChoice | undefined) | undefined };

const words = perDictionary((dictionary) =>
  memo((word: string): SenseWord => {
    const key = dictionary.find(word);
    const simplified = simplifyUnits(dictionary, word);
    // The frequency list has simplified words: 於 has the part of speech of 于.
    const part = partOf(dictionary, dictionary.find(simplified) ?? key);
    const entries = key === undefined ? [] : dictionary.entriesOf(key).map(dictionary.entry);
    const choiceOf = (reading: string) => {
      const read = entriesReadAs(entries, { text: word, kind: 'word', pinyin: reading.split(' ') });
      return senseChoice(
        simplified,
        part,
        read.flatMap(({ senses }) => senses),
      );
    };
    const isChoice = entries.some(({ pinyin }) => choiceOf(pinyin.join(' ')) !== undefined);
    return { label: senseLabel(simplified, 'word', part), choiceOf: isChoice ? memo(choiceOf) : undefined };
  }),
);

/** The letter of a word’s part of speech; '' where the frequency list does not have it. */
function partOf(dictionary: Dictionary, key: number | undefined): string {
  const part = key === undefined ? 0 : dictionary.partOfSpeech(key);
  return part > 0 ? String.fromCharCode(FIRST_PART + part - 1) : '';
}
