import { numberToMark } from 'pinyin-utils';
import { capitalise, markSyllable } from '@/lib/chinese/numbered-pinyin';
import { splitSyllables } from '@/lib/chinese/split-syllables';
import { hasZhuyin, zhuyinReading } from '@/lib/chinese/zhuyin-reading';

/**
 * A reading of a word as a user types it (`yún qiáo`, `yun2qiao2`, `Yúnqiáo`, `ㄩㄣˊ ㄑㄧㄠˊ`): its syllables as pinyin
 * with tone marks; undefined where it is neither pinyin nor zhuyin, or the zhuyin does not fit the word.
 */
export function typedReading(typed: string, word: string): string[] | undefined {
  if (hasZhuyin(typed))
    return zhuyinReading(typed.trim(), [...word])
      ?.split(' ')
      .map(markSyllable);
  const runs = typed
    .trim()
    .split(/[\s'’·-]+|(?<=[1-5])(?=\p{L})/u)
    .filter(Boolean);
  const syllables: string[] = [];
  for (const run of runs) {
    const marked = /\d/.test(run)
      ? [markSyllable(run)]
      : splitSyllables(run)?.map(({ bare, tone }) => markOf(bare, tone));
    if (marked === undefined || marked.some((syllable) => splitSyllables(syllable) === undefined)) return undefined;
    const isCapital = run.charAt(0) !== run.charAt(0).toLowerCase();
    const [first = '', ...rest] = marked;
    syllables.push(isCapital ? capitalise(first) : first, ...rest);
  }
  return syllables.length === 0 ? undefined : syllables;
}

function markOf(bare: string, tone: number): string {
  return tone === 5 ? bare : numberToMark(`${bare}${tone}`);
}
