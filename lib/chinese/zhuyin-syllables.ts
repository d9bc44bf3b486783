import { syllables } from './pinyin-syllables';
import { toZhuyin } from './zhuyin';

/** The tone that a mark behind a syllable says; the neutral dot stands before or behind. */
export const ZHUYIN_TONES: Readonly<Record<string, number>> = { ˉ: 1, ˊ: 2, ˇ: 3, ˋ: 4, '˙': 5 };

/** Pinyin with ü as v by the letters of zhuyin: made when it is first asked for. */
let table: ReadonlyMap<string, string> | undefined;

/** The syllable of pinyin, with ü as v and without a tone, that letters of zhuyin spell; undefined where they spell none. */
export function syllableOfZhuyin(letters: string): string | undefined {
  table ??= new Map(
    [...syllables]
      .filter((syllable) => syllable !== 'r')
      .map((syllable) => {
        const [zhuyin = ''] = toZhuyin([syllable.replace('v', 'ü')]);
        return [zhuyin.replace('˙', ''), syllable];
      }),
  );
  return table.get(letters);
}
