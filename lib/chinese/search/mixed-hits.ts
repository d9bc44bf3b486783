import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import type { Entry } from '@/lib/chinese/types';
import { keysWith } from './headword-hits';
import { commonness, type Hit, tiers } from './hit';
import { patternOf, pinyinQuery } from './pinyin-query';

/** Entries whose headword is, or begins with, characters of which some were typed as pinyin: 中guo, xué习. */
export function mixedHits(dictionary: Dictionary, text: string): Hit[] {
  const query = mixedQuery(text);
  if (query === undefined) return [];
  const keys = keysWith(dictionary, query.han).filter(({ isStart }) => isStart || !query.isHanFirst);
  return keys.flatMap(({ key }) =>
    dictionary.entriesOf(key).flatMap((index): Hit[] => {
      const entry = dictionary.entry(index);
      const rest = query.pattern.exec(typedLine(entry, dictionary.headword(key)))?.groups?.rest;
      if (rest === undefined) return [];
      const tier = query.isWhole && rest === '' ? tiers.exact : tiers.beginning;
      return [{ cost: tier + commonness(dictionary, index), entry: () => entry }];
    }),
  );
}

/** Finds typed lines; `han` are the characters that are looked for first. */
type MixedQuery = { pattern: RegExp; isWhole: boolean; han: string; isHanFirst: boolean };

/** Undefined where there is no pinyin between the characters, or something else. */
function mixedQuery(text: string): MixedQuery | undefined {
  const parts = text.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
  if (parts.length < 2) return undefined;
  const patterns: string[] = [];
  let isWhole = true;
  for (const [index, part] of parts.entries()) {
    if (isHan(part)) {
      patterns.push(part.replace(/./gu, '$& [a-z]*[1-5]?'));
      continue;
    }
    const pinyin = pinyinQuery(part);
    if (pinyin === undefined || (!pinyin.isWhole && index < parts.length - 1)) return undefined;
    // Before each syllable stands the character that is read so.
    patterns.push(patternOf(pinyin).replaceAll(' ', '. '));
    isWhole = pinyin.isWhole;
  }
  const [han = ''] = parts.filter(isHan).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`^${patterns.join('')}(?<rest>.*)`, 'u');
  return { pattern, isWhole, han, isHanFirst: text.startsWith(han) };
}

function isHan(part: string): boolean {
  return /^\p{Script=Han}/u.test(part);
}

/** A headword with each character's syllable as it is typed: `中 zhong1国 guo2`. */
function typedLine({ pinyin }: Entry, headword: string): string {
  const syllables = toNumbers(pinyin).values();
  return headword.replace(/\p{Script=Han}/gu, (character) => {
    const syllable: string = syllables.next().value ?? '';
    return `${character} ${syllable.toLowerCase().replace('ü', 'v')}`;
  });
}
