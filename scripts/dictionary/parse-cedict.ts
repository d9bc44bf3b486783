import { isHan } from '@/lib/chinese/han';

/** One line of CC-CEDICT. `pinyin` is numbered, one syllable per Han character of the headword (see `alignPinyin`). */
export type CedictEntry = { traditional: string; simplified: string; pinyin: string[]; senses: string };

const LINE = /^(\S+) (\S+) \[([^\]]+)\] \/(.+)\/\s*$/;

/**
 * The entries of a CC-CEDICT file in its text format, in the file's order.
 * @throws {Error} naming the line, where one cannot be parsed, or where the count differs from the file's own header.
 */
export function parseCedict(text: string): CedictEntry[] {
  const declared = Number(/^#! entries=(\d+)/m.exec(text)?.[1]);
  const entries: CedictEntry[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, traditional, simplified, pinyin, senses] = LINE.exec(line) ?? [];
    if (!traditional || !simplified || !pinyin || !senses) throw new Error(`Not a CC-CEDICT line: ${line}`);
    entries.push({ traditional, simplified, pinyin: alignPinyin(simplified, pinyin), senses });
  }
  if (entries.length !== declared) throw new Error(`${entries.length} entries, but the header says ${declared}`);
  return entries;
}

/**
 * The syllables of the Han characters alone: CC-CEDICT also writes letters, digits and points into its pinyin (`[11
 * Qu1]`, `[Ma3 ke3 · Bo1 luo2]`, `[san1 D da3 yin4]`). A headword without Han characters keeps its reading (`110 [yao1
 * yao1 ling2]`).
 * @throws {Error} where the two cannot be matched
 */
export function alignPinyin(headword: string, pinyin: string): string[] {
  const syllables = pinyin
    .replace(/([lnLN]u) ?: ?(?=[a-z]*[1-5])/g, '$1:')
    .split(/[ ,·]+/)
    .filter((syllable) => syllable !== '' && syllable !== ':');
  const characters = [...headword].filter((character) => /[\p{L}\p{N}\p{So}]/u.test(character));
  const runs = headword.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{So}])+/gu) ?? [];
  for (const units of [characters, runs]) {
    if (units.length !== syllables.length) continue;
    const han = syllables.filter((_, index) => isHan(units[index]?.codePointAt(0) ?? 0));
    return han.length > 0 ? han : syllables;
  }
  throw new Error(`The pinyin [${pinyin}] does not fit the headword ${headword}`);
}
