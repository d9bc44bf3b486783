import type { CedictEntry } from './parse-cedict';

/**
 * Words whose last syllable is neutral or not as the speaker likes (关系 guān·xì, with a dot and a tone in dictionaries of
 * Standard Mandarin), which CC-CEDICT writes neutral, with the tone that the character has by itself. Where the neutral
 * tone is obligatory (头发 tóu fa, 认识 rèn shi) it stays. Written by hand, from general knowledge of the language.
 */
const OPTIONAL =
  '关系xi4 多少shao3 力量liang4 好处chu4 坏处chu4 用处chu4 害处chu4 益处chu4 难处chu4 短处chu4 道理li3 味道dao4 太阳yang2 ' +
  '小姐jie3 早晨chen2 客人ren2 新鲜xian1 愿意yi4 情形xing2 机会hui4 老鼠shu3 西瓜gua1 黄瓜gua1 分量liang4 玻璃li2 葡萄tao2 ' +
  '逻辑ji2 牡丹dan1 生日ri4 工人ren2 报酬chou2 别人ren2 父亲qin1 母亲qin1 知道dao4 因为wei4 声音yin1 干净jing4 枇杷pa2 弥撒sa1 ' +
  '松散san3 思量liang2 隔扇shan4 照应ying4';

/**
 * Words to which CC-CEDICT gives a reading first that Standard Mandarin does not have: 载 "to load" is zài (its zǎi is
 * "year, to record"), and in 胸闷 闷 is mèn (mēn is "stuffy air").
 */
const MISREAD = '下载zai3>zai4 上载zai3>zai4 胸闷men1>men4';

/** By the two characters of a word: the last one's syllable in CC-CEDICT and the one that it has here. */
const READINGS = new Map([
  ...OPTIONAL.split(' ').map((item) => row(item.slice(0, 2), item.slice(2).replace(/\d$/, '5'), item.slice(2))),
  ...MISREAD.split(' ').map((item) => row(item.slice(0, 2), ...(item.slice(2).split('>') as [string, string]))),
]);

function row(word: string, given: string, own: string): [string, { given: string; own: string }] {
  return [word, { given, own }];
}

/** The entries with those readings, by themselves and within other words (没关系, 下载量). Other entries as they are. */
export function withOwnReadings(entries: readonly CedictEntry[]): CedictEntry[] {
  return entries.map((entry) => {
    const characters = [...entry.simplified];
    if (characters.length !== entry.pinyin.length) return entry;
    const pinyin = entry.pinyin.map((syllable, index) => {
      const reading = READINGS.get(`${characters[index - 1] ?? ''}${characters[index]}`);
      return reading?.given === syllable.toLowerCase() ? reading.own : syllable;
    });
    return { ...entry, pinyin };
  });
}
