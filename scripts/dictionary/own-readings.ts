import type { CedictEntry } from './parse-cedict';

/**
 * Words whose last syllable is optionally neutral (关系 guān·xì in dictionaries of Standard Mandarin) and which CC-CEDICT
 * writes neutral, with the character's own tone. Obligatory neutral tones (头发 tóu fa) stay. Written by hand, from
 * general knowledge of the language.
 */
const OPTIONAL =
  '关系xi4 多少shao3 力量liang4 好处chu4 坏处chu4 用处chu4 害处chu4 益处chu4 难处chu4 短处chu4 道理li3 味道dao4 太阳yang2 ' +
  '小姐jie3 早晨chen2 客人ren2 新鲜xian1 愿意yi4 情形xing2 机会hui4 老鼠shu3 西瓜gua1 黄瓜gua1 分量liang4 玻璃li2 葡萄tao2 ' +
  '逻辑ji2 牡丹dan1 生日ri4 工人ren2 报酬chou2 别人ren2 父亲qin1 母亲qin1 知道dao4 因为wei4 声音yin1 干净jing4 枇杷pa2 弥撒sa1 ' +
  '学生sheng1 松散san3 思量liang2 隔扇shan4 照应ying4 刚刚gang1';

/**
 * Words whose last syllable is neutral in 现代汉语词典, most of them in the official list of the Putonghua test
 * (必读轻声词语表), and which CC-CEDICT writes with a tone, always or in some of its entries. By hand, from general
 * knowledge.
 */
const NEUTRAL =
  '白净jing4 棒槌chui2 簸箕ji1 财主zhu3 道士shi4 灯笼long2 东家jia1 动静jing4 队伍wu3 高粱liang2 红火huo3 街坊fang1 口袋dai4 老婆po2 ' +
  '累赘zhui4 木匠jiang4 能耐nai4 娘家jia1 盘算suan4 婆家jia1 勤快kuai4 石匠jiang4 收成cheng2 首饰shi4 俗气qi4 挖苦ku3 外甥sheng1 ' +
  '媳妇fu4 小气qi4 学问wen4 胭脂zhi1 月饼bing3 栅栏lan2 丈人ren2 状元yuan2 祖宗zong1 困难nan2';

/** Words that only look as if they held one of those. */
const NOT_NEUTRAL = new Set(['修道士', '卫道士', '红火蚁', '小气候', '东家长西家短']);

/** Words whose first reading in CC-CEDICT Standard Mandarin does not have: 载 "to load" is zài, 闷 in 胸闷 is mèn, 狗狗 ends without a tone. */
const MISREAD =
  '下载zai3>zai4 上载zai3>zai4 胸闷men1>men4 狗狗gou1>gou5 想想xiang3>xiang5 试试shi4>shi5 谈谈tan2>tan5 抱抱bao4>bao5';

/** The same for whole headwords: names by which CC-CEDICT errs, or has a reading that the place itself does not use. */
const HEADWORDS = new Map(
  (
    '傅说Fu4 Yue4,蔺相如Lin4 Xiang4 ru2,纪昀Ji3 Yun2,松赞干布Song1 zan4 Gan1 bu4,冠县Guan4 Xian4,任城区Ren2 cheng2 Qu1,济源Ji3 yuan2,济源市Ji3 yuan2 Shi4,大城县Dai4 cheng2 Xian4,华阴Hua4 yin1,' +
    '华阴市Hua4 yin1 Shi4,华州区Hua4 zhou1 Qu1,曲沃Qu1 wo4,曲沃县Qu1 wo4 Xian4,曲阳Qu1 yang2,曲阳县Qu1 yang2 Xian4,荸荠bi2 qi5,装模作样zhuang1 mu2 zuo4 yang4,' +
    '箪食壶浆dan1 si4 hu2 jiang1'
  )
    .split(',')
    .map((item): [string, string[]] => {
      const word = item.replace(/[^\p{Script=Han}]/gu, '');
      return [word, item.slice(word.length).split(' ')];
    }),
);

/** By the two characters of a word: the last one's syllable in CC-CEDICT and the one that it has here. */
const READINGS = new Map([
  ...OPTIONAL.split(' ').map((item) => row(item.slice(0, 2), item.slice(2).replace(/\d$/, '5'), item.slice(2))),
  ...NEUTRAL.split(' ').map((item) => row(item.slice(0, 2), item.slice(2), item.slice(2).replace(/\d$/, '5'))),
  ...MISREAD.split(' ').map((item) => row(item.slice(0, 2), ...(item.slice(2).split('>') as [string, string]))),
]);

function row(word: string, given: string, own: string): [string, { given: string; own: string }] {
  return [word, { given, own }];
}

/** The entries with those readings, by themselves and within other words (没关系, 下载量). Other entries as they are. */
export function withOwnReadings(entries: readonly CedictEntry[]): CedictEntry[] {
  return entries.map((entry) => {
    const whole = HEADWORDS.get(entry.simplified);
    if (whole) return { ...entry, pinyin: whole };
    const characters = [...entry.simplified];
    if (characters.length !== entry.pinyin.length || NOT_NEUTRAL.has(entry.simplified)) return entry;
    const pinyin = entry.pinyin.map((syllable, index) => {
      const reading = READINGS.get(`${characters[index - 1] ?? ''}${characters[index]}`);
      return reading?.given === syllable.toLowerCase() ? reading.own : syllable;
    });
    return { ...entry, pinyin };
  });
}
