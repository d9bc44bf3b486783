import { expect, test, vi } from 'vitest';
import { levelText } from '@/components/reader/panels/level-text';
import { isWithin, type KnownLevel } from '@/lib/chinese/known-level';
import { realDictionary } from './real-dictionary';

vi.mock('@/components/ui/text', () => ({ t: (key: string) => key }));

const hsk = (upTo: string): KnownLevel => ({ kind: 'list', list: 'HSK 2.0', upTo });

function entryOf(word: string) {
  const dictionary = realDictionary();
  const [index] = dictionary.entriesOf(dictionary.find(word) ?? -1);
  if (index === undefined) throw new Error(`The dictionary has no ${word}.`);
  return dictionary.entry(index);
}

/** Those of some words that are new at a level. */
const newAt = (level: string, words: string) => words.split(' ').filter((word) => !isWithin(hsk(level), entryOf(word)));

test.each([
  ['1', '星期一 星期六 星期天 上个月 下个月 中国人 书店 看书'],
  ['3', '早饭 午饭 晚饭 吃饭 东边 西边 小鸟 洗手 看病 好听 下课 冬天 夏天 火车 房子 门口 进去 红色 白色'],
  ['3', '一半 每次 三次 不想 女孩 听见 想法'],
])('at HSK %s who knows their parts knows: %s', (level, words) => {
  expect(newAt(level, words)).toEqual([]);
});

test.each([
  ['天才 下海 上火 开水 大方 地道 花心 吃醋 放鸽子 酒店 窗口 九天 十位 天下 放下 看好 大人 胡子 女方 生气勃勃'],
])('opaque compounds of easy characters stay new at HSK 3: %s', (words) => {
  expect(newAt('3', words)).toEqual(words.split(' '));
});

test('a compound is new where one of its parts is above the level', () => {
  expect(newAt('2', '冬天 小鸟')).toEqual(['冬天', '小鸟']);
});

test('a name in the characters of a compound is not known with it', () => {
  const dictionary = realDictionary();
  const entries = dictionary.entriesOf(dictionary.find('大门') ?? -1).map((index) => dictionary.entry(index));
  expect(entries.map(({ pinyin, compoundLevel }) => [pinyin[0], compoundLevel])).toEqual([
    ['dà', '2'],
    ['Dà', undefined],
  ]);
});

test('a rare compound of known words is not called rare', () => {
  expect(entryOf('星期六')).toMatchObject({ band: 'rare', compoundLevel: '1' });
  expect(levelText(entryOf('星期六'))).toBeUndefined();
});
