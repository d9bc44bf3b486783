import { removeTone } from 'pinyin-utils';
import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isCapitalised } from '@/lib/chinese/lookup';
import { memo } from '@/lib/chinese/memo';
import { FOREIGN_READINGS } from '@/lib/chinese/names/counted-tables';
import type { Entry } from '@/lib/chinese/types';

/** What the dictionary knows of the words round a bracket. */
export type WordFacts = {
  isKnown(word: string): boolean;
  /** A word that is in use and no name: 报告, 公司. An abbreviation that looks like it says too little. */
  isCommon(word: string): boolean;
  /** A word with a meaning that is a verb's. */
  isVerb(word: string): boolean;
  /** The name of a person, a place, or a people. */
  isProper(word: string): boolean;
  /** The first letter of its part of speech; '' where the frequency list does not have it. */
  part(word: string): string;
  /** Whether a meaning of the word is this Latin name, or has these initials: 世界卫生组织 and WHO. */
  means(word: string, latin: string): boolean;
  /** Whether two words mean the same by an English of several words, and one of them is a name or an abbreviation. */
  isAlso(word: string, other: string): boolean;
  /** The English words of its meanings, in lower case, without the small ones. */
  english(word: string): readonly string[];
  /** How a character is mostly read in a transliteration, without its tone. */
  sound(character: string): string;
};

export const wordFacts = perDictionary((dictionary: Dictionary): WordFacts => {
  const entriesOf = (word: string): Entry[] => {
    const key = dictionary.find(word);
    return key === undefined ? [] : dictionary.entriesOf(key).map(dictionary.entry);
  };
  return {
    isKnown: (word) => dictionary.find(word) !== undefined,
    isCommon: (word) => {
      const entries = entriesOf(word);
      return entries.length > 0 && !entries.some(isNameOrShort);
    },
    isVerb: (word) => entriesOf(word).some(({ senses }) => senses.some((sense) => sense.startsWith('to '))),
    isProper: (word) => entriesOf(word).some(({ pinyin }) => isCapitalised(pinyin.join(' '))),
    part: (word) => {
      const key = dictionary.find(word);
      const part = key === undefined ? 0 : dictionary.partOfSpeech(key);
      return part === 0 ? '' : String.fromCharCode(96 + part);
    },
    means: (word, latin) => entriesOf(word).some((entry) => sensesOf(entry).some((sense) => isSense(sense, latin))),
    isAlso: (word, other) => {
      const [ones, others] = [entriesOf(word), entriesOf(other)];
      const phrases = new Set(others.flatMap(phrasesOf));
      return [...ones, ...others].some(isNameOrShort) && ones.flatMap(phrasesOf).some((phrase) => phrases.has(phrase));
    },
    english: memo((word: string): readonly string[] => [
      ...new Set([
        ...entriesOf(word).flatMap((entry) => sensesOf(entry).flatMap(englishWords)),
        ...(PEOPLES[word]?.split(' ') ?? []),
      ]),
    ]),
    sound: memo((character: string): string => {
      const own = SOUNDS.get(character) ?? entriesOf(character)[0]?.pinyin[0] ?? '';
      return removeTone(own).toLowerCase().replace('ü', 'v');
    }),
  };
});

const SOUNDS = new Map(FOREIGN_READINGS.split(' ').map((item) => [item.charAt(0), item.slice(1)] as const));

function isNameOrShort({ pinyin, senses, references }: Entry): boolean {
  return (
    isCapitalised(pinyin.join(' ')) ||
    references?.some(({ kind }) => kind === 'abbreviation') === true ||
    senses.some((sense) => sense.includes('abbr. ') || /^\p{Lu}\p{Ll}/u.test(sense))
  );
}

function sensesOf({ senses, references = [] }: Entry): string[] {
  return [...senses, ...references.flatMap((reference) => reference.senses)].flatMap((sense) => sense.split(/[;/]/));
}

/** The English of several words that an entry begins its senses with: `chief executive` of a region. */
function phrasesOf(entry: Entry): string[] {
  return sensesOf(entry)
    .map(
      (sense) =>
        sense
          .trim()
          .toLowerCase()
          .split(/ of |[(,:]/)[0]
          ?.trim() ?? '',
    )
    .filter((phrase) => /^[a-z]+(?: [a-z]+)+$/.test(phrase) && !/^(?:to|abbr|surname|old|variant) /.test(phrase));
}

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'a', 'an', 'to', 'de', '&']);

/** How English calls what belongs to a country, where that is another word than the country's name. */
const PEOPLES: Readonly<Record<string, string>> = {
  英国: 'british',
  法国: 'french',
  荷兰: 'dutch',
  瑞士: 'swiss',
  丹麦: 'danish',
  波兰: 'polish',
  希腊: 'greek',
  西班牙: 'spanish',
  泰国: 'thai',
  威尔士: 'welsh',
};

function englishWords(sense: string): string[] {
  return sense
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .split(/[^\p{Script=Latin}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
}

function isSense(sense: string, latin: string): boolean {
  const name = latin.trim();
  const words = sense
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s,-]+/)
    .filter((word) => /^\p{Script=Latin}/u.test(word));
  if (/^[A-Z][A-Z\d-]+$/.test(name)) {
    if (sense.split(/[^A-Za-z\d-]+/).includes(name)) return true;
    const all = words.map((word) => word.charAt(0).toUpperCase()).join('');
    const main = words
      .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
      .map((word) => word.charAt(0).toUpperCase())
      .join('');
    return name.length > 1 && (all === name || main === name);
  }
  if (name.length < 3) return false;
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()} `;
  const bare = plain(name).replace(/^ the /, ' ');
  if (bare.length > 5 && plain(sense) === bare.replace(/s $/, ' ')) return true;
  return plain(sense).includes(bare) || (plain(words.join(' ')).includes(bare) && bare.length > 3);
}
