import { ConverterBuilder, type LocalePreset } from 'opencc-js/core';
import { memo } from '@/lib/chinese/memo';
import { TAIWAN_CHARACTERS, TAIWAN_WORDS } from './taiwan-forms';

export type Script = 'simplified' | 'traditional';

export type PhraseTables = {
  /** Whether a text of several words is one of their phrases. */
  has(text: string): boolean;
  /** Such a phrase in the other script. */
  phrase(text: string): string;
  /** A word by OpenCC's tables, as long as it is. */
  convert(text: string): string;
  /** A form of the dictionary's with the variants of characters that Taiwan writes. */
  regional(text: string): string;
  /** A word's form with Taiwan's words in it written as Taiwan does. */
  withOwn(text: string, form: string): string;
};

/** OpenCC's tables between simplified and Taiwan's characters, without its word substitutions, and our own. */
export function phraseTables(tables: LocalePreset): Record<Script, PhraseTables> & {
  /** Whether more of a text's characters belong to that script alone than to the other. */
  isWrittenIn(text: string, script: Script): boolean;
} {
  const build = ConverterBuilder(tables);
  const simplified = ofSameLength(build({ from: 'tw', to: 'cn' }));
  const openccTraditional = ofSameLength(build({ from: 'cn', to: 'tw' }));
  const taiwan = characterMap(tables.to.tw);
  const regional = (text: string) =>
    Array.from(text, (character) => {
      const variant = taiwan.get(character) ?? character;
      return TAIWAN_CHARACTERS.get(variant) ?? variant;
    }).join('');
  const own = new Map(
    TAIWAN_WORDS.map((word): [string, string] => {
      const [from = '', to] = word.split(/>+/);
      return to === undefined ? [simplified(from), from] : [from, to];
    }),
  );
  const oneWay = new Set(TAIWAN_WORDS.filter((word) => word.includes('>>')).map((word) => word.split('>>')[1]));
  const back = new Map([...own].flatMap(([from, to]) => (oneWay.has(to) ? [] : [[to, from]])));
  const withOwn = replacing(own);
  const withMainlands = replacing(back);
  const traditional = (text: string) => withOwn(text, regional(openccTraditional(text)));
  const phrases = new Set(pairsOf(tables.from.cn).flatMap(([from = '']) => (from.length > 2 ? [from] : [])));
  const pairs = pairsOf(tables.from.cn);
  const alone: Record<Script, (character: string) => boolean> = {
    simplified: onlyIn(memo(openccTraditional), new Set(pairs.flatMap(([, to = '']) => [...to]))),
    traditional: onlyIn(memo(simplified), new Set(pairs.flatMap(([from = '']) => [...from]))),
  };
  const count = (text: string, script: Script) => [...text].filter(alone[script]).length;
  return {
    isWrittenIn: (text, script) =>
      count(text, script) > count(text, script === 'simplified' ? 'traditional' : 'simplified'),
    traditional: {
      has: (text) => phrases.has(text) || own.has(text),
      phrase: (text) => own.get(text) ?? regional(openccTraditional(text)),
      convert: traditional,
      regional,
      withOwn,
    },
    simplified: {
      has: (text) => back.has(text),
      phrase: (text) => back.get(text) ?? text,
      convert: (text) => withMainlands(text, mainland(simplified(text))),
      regional: mainland,
      withOwn: withMainlands,
    },
  };
}

/** Writes the words of a map that stand in a text into the same places of its form in the other script. */
function replacing(words: ReadonlyMap<string, string>): (text: string, form: string) => string {
  return (text, form) => {
    const result = [...form];
    const characters = [...text];
    for (let start = 0; start < characters.length; start += 1) {
      for (let end = Math.min(characters.length, start + LONGEST_WORD); end > start + 1; end -= 1) {
        const word = words.get(characters.slice(start, end).join(''));
        if (word === undefined) continue;
        result.splice(start, end - start, ...word);
        break;
      }
    }
    return result.join('');
  };
}

/** Of our own, in characters. */
const LONGEST_WORD = 5;

/** Whether a character becomes another in the other script, and is none of those that the other script has. */
function onlyIn(convert: (character: string) => string, others: Set<string>): (character: string) => boolean {
  return (character) => !others.has(character) && convert(character) !== character;
}

/** 藉口 is 借口 on the mainland, 狼藉 (jí) and 慰藉 (jiè, to comfort) are not. */
function mainland(text: string): string {
  return text.replace(/(?<![慰狼蕴枕])藉/g, '借');
}

/** The single characters of a group of OpenCC's tables, each with the character that it becomes. */
function characterMap(groups: LocalePreset['to'][string] = []): Map<string, string> {
  return new Map(
    pairsOf(groups).flatMap(([from = '', to = '']): [string, string][] =>
      [...from].length === 1 && [...to].length === 1 ? [[from, to]] : [],
    ),
  );
}

function pairsOf(groups: LocalePreset['to'][string] = []): (readonly string[])[] {
  return groups
    .flat()
    .flatMap((table): (readonly string[])[] =>
      typeof table === 'string' ? table.split('|').map((line) => line.split(' ')) : [...table],
    );
}

function ofSameLength(convert: (text: string) => string): (text: string) => string {
  return (text) => {
    const converted = convert(text);
    const characters = [...text];
    if ([...converted].length === characters.length) return converted;
    return characters
      .map((character) => ([...convert(character)].length === 1 ? convert(character) : character))
      .join('');
  };
}
