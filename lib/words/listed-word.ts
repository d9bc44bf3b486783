import { headwordIn } from './headword';
import { syllableCount } from './pinyin-key';
import type { ListedWord } from './word-query';

type Further = { other?: string; state?: ListedWord['state']; tags?: string[] };

/** A word of a table from its cells; `word` holds a headword. */
export function listedWord(line: number, word: string, reading: string, further: Further): ListedWord {
  const found = headwordIn(word);
  const headword = found?.headword ?? word;
  const other = further.other && headwordIn(further.other)?.headword;
  const both = found?.other ?? other;
  const pinyin = [reading, found?.note ?? ''].find((text) => syllableCount(text) > 0);
  return {
    headword,
    line,
    ...(both && { other: both }),
    ...(pinyin !== undefined && { pinyin }),
    ...(further.state !== undefined && { state: further.state }),
    ...(further.tags !== undefined && further.tags.length > 0 && { tags: further.tags }),
  };
}
