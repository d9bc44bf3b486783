import { acronymWorth, lettersOf } from './acronym-evidence';
import type { Before } from './before';
import { nameWorth, wordsOf } from './name-evidence';
import { JOINING, type Term } from './term-start';
import type { Word } from './term-words';

const ACRONYM = /^[A-Z]{2,8}s?$/;

/** DeepSeek, OpenAI: words written as one. */
const JOINED_WORDS = /^(?:\p{Lu}\p{Ll}+){2,}$/u;

/** Whether words mean the parts of a name that is written as one word, each word one part: 深度|求索 and DeepSeek. */
export function meansJoined(words: readonly string[], name: string, facts: Before['facts']): boolean {
  if (!JOINED_WORDS.test(name)) return false;
  const parts = name.match(/\p{Lu}\p{Ll}+/gu) ?? [];
  // 深度 is `depth`, but 深 is `deep`.
  const meanings = words.map((word) => [...facts.english(word), ...facts.english(word.charAt(0))]);
  return parts.length === words.length && parts.every((part, at) => meanings[at]?.includes(part.toLowerCase()));
}

/**
 * Where in the words before a bracket the term begins that has this English name: the start from which words and English
 * support each other best. Undefined unless both ends of it are supported, and most of what lies between.
 */
export function supportedStart(
  { text, facts }: Before,
  { words, isInstitution }: Term,
  name: string,
): number | undefined {
  const isAcronym = !/\p{Ll}{2}|\s/u.test(name);
  // What is no plain acronym has parts that no word stands for: AR6 is 第六次评估报告.
  if (isAcronym && !ACRONYM.test(name)) return undefined;
  const parts = isAcronym ? lettersOf(name) : wordsOf(name);
  const worthOf = isAcronym ? acronymWorth : nameWorth;
  const all = words.map(({ start, end }): Word => {
    const word = text.slice(start, end);
    return { text: word, start, isProper: facts.isProper(word), isJoining: JOINING.has(word) };
  });
  const joined = all.find((_, index) =>
    meansJoined(
      all.slice(index).map((word) => word.text),
      name,
      facts,
    ),
  );
  if (joined !== undefined) return joined.start;
  let best: { start: number; worth: number } | undefined;
  for (const [index, first] of all.entries()) {
    if (parts.length < 2 || first.isJoining) continue;
    const from = { words: all.slice(index), isInstitution, before: all[index - 1] };
    const worth = worthOf(from, parts, facts);
    if (worth !== undefined && (best === undefined || worth > best.worth)) best = { start: first.start, worth };
  }
  return best?.start;
}
