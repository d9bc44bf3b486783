import { EntryRank } from './dictionary/format';
import { outsideHsk, wordsOfHsk } from './hsk-sizes';

/**
 * Compounds that HSK leaves out because who knows their parts understands them, each as first parts and second parts
 * (characters up to the first space, words after it). Closed lists, since most patterns of Chinese have opaque words among them:
 * 酒店 is no shop for wine, 上火 and 吃醋 are no verb and object. Simplified.
 */
const patterns: readonly (readonly [first: string, second: string])[] = [
  // Numbers, times and what is counted.
  ['一二两三四五六七八九十几', '次年月句遍层岁'],
  // 九天 is the highest heaven, and 十位 a place of a number.
  ['两三几', '天位'],
  [' 十一 十二', '月'],
  ['一两', '半'],
  ['每', '次天年月周日人个'],
  ['多', '次年个'],
  ['半', '年月个'],
  ['上下', '次周月 个月 个星期 半年 一次'],
  [' 第一 第二 第三', '次天年步个'],
  ['这那', '次天年时位种类边里样些个 时候'],
  ['哪', '边里天年个些'],
  ['前全整', '天年'],
  ['明今去同新', '年'],
  ['今明昨', '日'],
  [' 星期 礼拜', '一二三四五六日天几'],
  ['周', '一二三四五六日'],
  ['春夏秋冬晴白蓝', '天'],
  // Places.
  ['东西南北前后左右上下里外旁两河海湖路水身', '边'],
  ['东西南北前后左右上下里外', '面'],
  ['家城心手夜屋房村山嘴水', '里'],
  ['路身地海楼天网街墙脸桌床车船书报山头', '上'],
  ['楼树山脚水桌床', '下'],
  ['门国城室校课', '外'],
  ['饭课门身', '前后'],
  ['水手心家山海', '中'],
  ['门路', '口'],
  // People.
  [' 中国 美国 英国 法国 德国 日本 韩国 外国 外地 本地 年轻 老年 有钱 陌生', '人'],
  ['男女', '人孩子生性士友 孩子 朋友 学生 老师'],
  ['好坏老病穷富黑白家', '人'],
  [' 大学 中学 小学', '生'],
  // Things.
  ['红黄蓝绿黑白灰紫金银彩', '色'],
  ['早午晚吃做', '饭'],
  ['书药小', '店'],
  ['火', '车'],
  ['房车刀鞋桌椅杯裤裙帽瓶盘箱盒袋鸭狮虫村胖瘦鼻脑', '子'],
  ['小', '孩鸟狗猫鱼牛河雨路船树岛镇城屋 孩子 朋友'],
  ['大', '雨雪海河门楼桥国声火 城市'],
  ['想做说写用读吃玩', '法'],
  // Verbs with what goes with them, and adjectives.
  ['进出回上下过', '来去'],
  ['走跑拿送带', '来去出进'],
  ['听看遇碰梦', '见'],
  ['吃喝看听写读做学用说卖', '完'],
  ['听看读', '懂'],
  ['看听买找拿', '到'],
  ['坐写', '下'],
  ['好难', '听看吃喝玩'],
  ['好', '多久几'],
  ['不', '想怕懂够在该对好会能要用 喜欢 愿意 知道 太好'],
  ['看', '书病报 电影 电视'],
  ['吃', '药鱼'],
  ['喝', '水茶酒'],
  ['洗', '手脸头 衣服'],
  ['上下', '课班学车山楼'],
  ['下', '雨雪'],
  ['开', '车门会'],
  ['关', '门灯'],
  ['读', '书'],
  ['写', '字'],
  ['听', '课歌'],
  ['坐骑', '车'],
  ['买', '票菜房'],
];

const partsOf = new Map(
  patterns.flatMap(([first, second]) =>
    split(first).flatMap((one) => split(second).map((other) => [one + other, [one, other]] as const)),
  ),
);

function split(parts: string): string[] {
  const [characters = '', ...words] = parts.split(' ');
  return [...characters, ...words];
}

/** What the level of a compound depends on; see `Dictionary`. */
type LeveledWords = {
  readonly size: { readonly entries: number };
  find(word: string): number | undefined;
  headword(key: number): string;
  entriesOf(key: number): readonly number[];
  simplifiedKey(index: number): number;
  rank(index: number): number;
  level(index: number): number;
  frequencyRank(index: number): number;
};

/**
 * Gives the level of HSK 2.0 from which the parts of an entry’s compound are known, and so the compound; undefined for
 * other words. A character counts as known with the first word of the list that has it: 房 with 房间.
 */
export function compoundLevels(words: LeveledWords): (index: number) => string | undefined {
  let characters: Map<string, number> | undefined;
  const levelOfPart = (part: string): number => {
    characters ??= characterLevels(words);
    const ofCharacters = [...part].map((character) => characters?.get(character) ?? Infinity);
    return Math.min(levelOfWord(words, part), Math.max(...ofCharacters));
  };
  return (index) => {
    const key = words.simplifiedKey(index);
    const parts = partsOf.get(words.headword(key));
    // A name in the same characters is another word: 大门, the band.
    const isOther = words.rank(index) !== EntryRank.common && words.entriesOf(key)[0] !== index;
    if (parts === undefined || isOther) return undefined;
    const level = Math.max(...parts.map(levelOfPart));
    return Number.isFinite(level) ? String(level) : undefined;
  };
}

/** The lowest level that a word is within; see `isWithin`. */
function levelOfWord(words: LeveledWords, word: string): number {
  const key = words.find(word);
  const index = key === undefined ? undefined : words.entriesOf(key)[0];
  if (index === undefined) return Infinity;
  const own = words.level(index);
  const rank = words.frequencyRank(index) || Infinity;
  const byCount = Object.entries(wordsOfHsk).find(([, count]) => rank <= (own === 0 ? outsideHsk * count : count));
  return Math.min(own || Infinity, Number(byCount?.[0] ?? Infinity));
}

/** The lowest level at which a word of the list has a character. */
function characterLevels(words: LeveledWords): Map<string, number> {
  const levels = new Map<string, number>();
  for (let index = 0; index < words.size.entries; index += 1) {
    const level = words.level(index);
    if (level === 0) continue;
    for (const character of words.headword(words.simplifiedKey(index)))
      levels.set(character, Math.min(level, levels.get(character) ?? level));
  }
  return levels;
}
