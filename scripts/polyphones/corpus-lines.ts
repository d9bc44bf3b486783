import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isHan } from '@/lib/chinese/han';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';
import { wordReadings } from '@/lib/chinese/readings/word-readings';

/** The kinds of text, by the letter that begins a line: news, talk, fiction, instructions. */
const REGISTERS = ['n', 't', 'f', 'i'] as const;

/** A sentence of the corpus: its words, and for each one syllable per Han character, in lower case with tone marks. */
export type CorpusSentence = {
  register: (typeof REGISTERS)[number];
  text: string;
  words: { text: string; start: number; pinyin: string[] }[];
};

/** What is wrong with a line of the corpus. */
export class CorpusError extends Error {
  override name = 'CorpusError';
}

/**
 * Characters of which nearly all uses as a word by themselves have this reading: it needs no label. In the order of
 * their frequency.
 */
const DEFAULTS = new Map(
  (
    '的de 了le 着zhe 这zhè 那nà 上shàng 中zhōng 大dà 个gè 会huì 要yào 说shuō 可kě 和hé 与yǔ 区qū 体tǐ 同tóng 么me 化huà ' +
    '见jiàn 度dù 无wú 南nán 任rèn 比bǐ 石shí 委wěi 女nǚ 打dǎ 术shù 儿ér 什shén 听tīng 色sè 论lùn 济jì 据jù 王wáng 华huá ' +
    '台tái 约yuē 万wàn 车chē 属shǔ 亲qīn 价jià 格gé 语yǔ 红hóng 拉lā 令lìng 远yuǎn 服fú 甚shèn 居jū 纪jì 派pài 离lí 般bān ' +
    '足zú 食shí 节jié 识shí 夫fū 采cǎi 似sì 片piàn 查chá 若ruò 弟dì 适shì 写xiě 降jiàng 待dài 陆lù 压yā 免miǎn 阿ā 草cǎo ' +
    '沙shā 奇qí 读dú 否fǒu 咱zán 板bǎn 鲜xiān 衣yī 召zhào 句jù 秘mì 脚jiǎo 洞dòng 刺cì 追zhuī 侧cè 叶yè 厂chǎng 骨gǔ 跑pǎo ' +
    '末mò 六liù 雨yǔ 绿lǜ 圣shèng 予yǔ 岗gǎng 隐yǐn 迫pò 页yè 丽lì 脉mài 骑qí 抢qiǎng 妻qī 饮yǐn 丁dīng 唯wéi 洗xǐ 乌wū ' +
    '尾wěi 症zhèng 摸mō 胖pàng 估gū 鸟niǎo 稍shāo 岭lǐng 汤tāng 扫sǎo 菌jūn 埋mái 浅qiǎn 拾shí 刷shuā 蛇shé 笼lóng 舌shé ' +
    '吗ma 呢ne 吧ba 啊a 啦la 呀ya 正zhèng 提tí 头tóu 看kàn 还hái 都dōu 将jiāng 好hǎo 少shǎo 没méi 给gěi 更gèng 别bié 发fā ' +
    '间jiān 解jiě 强qiáng 号hào 边biān 难nán 单dān 几jǐ 观guān 底dǐ 哪nǎ 把bǎ 并bìng 合hé 通tōng 省shěng 子zǐ 作zuò'
  )
    .split(' ')
    .map((item): [string, string] => [item.charAt(0), item.slice(1)]),
);

const WORD = /^(?<text>[^/]+?)(?:\/(?<exception>!)?(?<label>[a-zü0-9-]+))?$/;

/**
 * Reads a line of the corpus: its register, a tab, and words separated by a space, each with a label where it has more
 * than one reading: `/` and its syllables with tone numbers (5 neutral), joined by `-`. `/!` states a reading that the
 * dictionary does not have.
 * @throws {CorpusError} where a label is missing, is not the dictionary's, or has too few or too many syllables
 */
export function parseCorpusLine(dictionary: Dictionary, line: string): CorpusSentence {
  const [letter = '', body = '', ...rest] = line.split('\t');
  const register = REGISTERS.find((each) => each === letter);
  if (register === undefined) throw new CorpusError(`begins with none of ${REGISTERS.join(', ')} and a tab`);
  if (rest.length > 0) throw new CorpusError('has more than one tab');
  let start = 0;
  const words = body.split(' ').map((part) => {
    const { text = '', exception, label } = WORD.exec(part)?.groups ?? {};
    if (text === '') throw new CorpusError(`“${part}” is no word: words stand one space apart`);
    const pinyin = readWord(dictionary, text, label, exception !== undefined);
    start += text.length;
    return { text, start: start - text.length, pinyin };
  });
  return { register, text: words.map(({ text }) => text).join(''), words };
}

function readWord(dictionary: Dictionary, text: string, label: string | undefined, isException: boolean): string[] {
  const characters = [...text].filter((character) => isHan(character.codePointAt(0) ?? 0));
  const known = knownReadings(dictionary, text);
  if (label === undefined) {
    if (characters.length === 0) return [];
    const usual = usualReading(dictionary, text);
    if (usual !== undefined) return [usual];
    const [only] = known;
    if (known.length === 1 && only !== undefined) return [...only];
    if (known.length > 1)
      throw new CorpusError(`${text} needs a label: ${known.map((each) => each.join('-')).join(', ')}`);
    return characters.map((character) => soleReading(dictionary, text, character));
  }
  const syllables = label.split('-');
  if (syllables.length !== characters.length)
    throw new CorpusError(`${text}/${label} has ${syllables.length} syllables for ${characters.length} characters`);
  if (!syllables.every((syllable) => /^[a-zü]+[1-5]$/.test(syllable)))
    throw new CorpusError(`${text}/${label} is no pinyin with tone numbers`);
  const pinyin = syllables.map(markSyllable);
  if (isException) return pinyin;
  if (known.length > 0) {
    if (
      !known.some((each) => each.join() === pinyin.join()) &&
      !(characters.length === 1 && usualReading(dictionary, text) === pinyin[0])
    )
      throw new CorpusError(
        `${text}/${label} is not in the dictionary: ${known.map((each) => each.join('-')).join(', ')}`,
      );
    return pinyin;
  }
  characters.forEach((character, index) => {
    const readings = knownReadings(dictionary, character).map(([syllable]) => syllable);
    if (readings.length > 0 && !readings.includes(pinyin[index]) && !pinyin[index]?.match(/^[a-zü]+$/))
      throw new CorpusError(`${text}/${label}: ${character} is not read ${pinyin[index]}, but ${readings.join(', ')}`);
  });
  return pinyin;
}

/** The reading that a character by itself has without a label, in either script. */
function usualReading(dictionary: Dictionary, character: string): string | undefined {
  const usual = DEFAULTS.get(character);
  if (usual !== undefined || character.length !== 1) return usual;
  const key = dictionary.find(character);
  const index = key === undefined ? undefined : dictionary.entriesOf(key)[0];
  const simplified = index === undefined ? undefined : DEFAULTS.get(dictionary.entry(index).simplified);
  return knownReadings(dictionary, character).some(([syllable]) => syllable === simplified) ? simplified : undefined;
}

/** Characters that end words without a tone: a word that the dictionary does not have must say how it ends. */
const SUFFIXES = '子儿兒头頭';

/** The reading of a character in a word that the dictionary does not have. */
function soleReading(dictionary: Dictionary, word: string, character: string): string {
  const readings = knownReadings(dictionary, character).map(([syllable = '']) => syllable);
  const usual =
    (SUFFIXES.includes(character) ? undefined : usualReading(dictionary, character)) ??
    (readings.length === 1 ? readings[0] : undefined);
  if (usual === undefined)
    throw new CorpusError(
      `${word} is not in the dictionary and needs a label: ${character} is ${readings.join(', ') || 'unknown'}`,
    );
  return usual;
}

function knownReadings(dictionary: Dictionary, word: string): string[][] {
  const key = dictionary.find(word);
  if (key === undefined) return [];
  const found = wordReadings(dictionary, key).map(({ pinyin }) => pinyin.map((syllable) => syllable.toLowerCase()));
  return [...new Map(found.map((each) => [each.join(), each])).values()];
}
