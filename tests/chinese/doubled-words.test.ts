import { expect, test } from 'vitest';
import { tokenize } from '@/lib/chinese/tokenize';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { realDictionary } from './real-dictionary';

/** Sentences with a doubled character between braces: one token, read as it says. */
const NEUTRAL = `
你{想想|xiǎng xiang}他的话。 我们{听听|tīng ting}广播吧。 去公园{走走|zǒu zou}。 请{尝尝|cháng chang}我做的汤。 大家坐下来{聊聊|liáo liao}天。
星期天去{爬爬|pá pa}山。 晚上{散散|sàn san}步。 你{试试|shì shi}这双鞋。 去{问问|wèn wen}医生。 帮我{找找|zhǎo zhao}眼镜。
饭前{洗洗|xǐ xi}手。 每天{写写|xiě xie}字。 他喜欢{唱唱|chàng chang}歌。 我们来{跳跳|tiào tiao}舞。 下午{打打|dǎ da}球。
你{猜猜|cāi cai}我是谁。 让我{算算|suàn suan}。 {摸摸|mō mo}它的头。 {闻闻|wén wen}这朵花。 你{读读|dú du}这一段。
{学学|xué xue}别人。 {查查|chá cha}词典。 {修修|xiū xiu}自行车。 {擦擦|cā ca}桌子。 {扫扫|sǎo sao}地。
{喂喂|wèi wei}鱼。 {吹吹|chuī chui}风。 {晒晒|shài shai}太阳。 {歇歇|xiē xie}吧。 你{笑笑|xiào xiao}嘛。
{动动|dòng dong}脑筋。 {换换|huàn huan}衣服。 {劝劝|quàn quan}他。 {改改|gǎi gai}文章。 我去{瞧瞧|qiáo qiao}。
我们{谈谈|tán tan}条件。 {看看|kàn kan}书。 {抱抱|bào bao}孩子。 他{逛逛|guàng guang}商店。 {狗狗|gǒu gou}很乖。
天上有{星星|xīng xing}。 {宝宝|bǎo bao}睡着了。 {妈妈|mā ma}来了。 {爸爸|bà ba}走了。 {爷爷|yé ye}在家。
{姐姐|jiě jie}上班。 {弟弟|dì di}上学。 {聽聽|tīng ting}音樂。 {試試|shì shi}這個。 {問問|wèn wen}老師。
`;
const FULL = `
他{天天|tiān tiān}跑步。 {人人|rén rén}都知道。 学生{个个|gè gè}努力。 天气{渐渐|jiàn jiàn}热了。 他{常常|cháng cháng}来。
他{刚刚|gāng gāng}走。 这里{往往|wǎng wǎng}下雨。 {仅仅|jǐn jǐn}三天。 你{慢慢|màn màn}说。 {好好|hǎo hǎo}学习。
{高高|gāo gāo}的楼。 {红红|hóng hóng}的苹果。 {长长|cháng cháng}的路。 {厚厚|hòu hòu}的雪。 {短短|duǎn duǎn}的一周。
{圆圆|yuán yuán}的月亮。 {轻轻|qīng qīng}地关门。 {紧紧|jǐn jǐn}地抱住。 {年年|nián nián}丰收。 {处处|chù chù}是花。
{偷偷|tōu tōu}地看。 {默默|mò mò}地走。 {悄悄|qiāo qiāo}地说。 {明明|míng míng}是他。 {偏偏|piān piān}不来。
{稍稍|shāo shāo}大一点。 {微微|wēi wēi}一笑。 {白白|bái bái}浪费。 {大大|dà dà}提高。 {样样|yàng yàng}都好。
`;
/** No doubled word: the halves belong to two words. */
const APART = `
教育部|部长 他|会|会见|客人 问|问题 大学|学生|生活 中国|国家|队 他|要|要求|加薪 上海|海边 老师|师傅 说|说明书 做|做法
`;

const rows = (table: string): string[] =>
  table
    .trim()
    .split(/\s+/)
    .map((row) => row)
    .join(' ')
    .split(/(?<=。) /);

test.each([...rows(NEUTRAL), ...rows(FULL)])('%s', (row) => {
  const [, before = '', word = '', pinyin = '', after = ''] = /^(.*)\{(.*)\|(.*)\}(.*)$/.exec(row) ?? [];
  const tokens = tokenize(realDictionary(), before + word + after, readPolyphones());
  let at = 0;
  const token = tokens.find(({ text }) => {
    at += text.length;
    return at > before.length;
  });
  expect(`${token?.text} ${token?.pinyin?.join(' ')}`).toBe(`${word} ${pinyin}`);
});

test.each(APART.trim().split(/\s+/))('%s has no doubled word', (row) => {
  const words = tokenize(realDictionary(), row.replaceAll('|', '')).map(({ text }) => text);
  expect(words.filter((word) => word.length === 2 && word.charAt(0) === word.charAt(1))).toEqual([]);
});

test.each([
  ['走走停停', 'zǒu zǒu tíng tíng'],
  ['说说笑笑', 'shuō shuō xiào xiào'],
  ['打打闹闹', 'dǎ dǎ nào nào'],
])('two doubled verbs side by side keep their tones: %s', (text, pinyin) => {
  expect(
    tokenize(realDictionary(), text)
      .flatMap((token) => token.pinyin ?? [])
      .join(' '),
  ).toBe(pinyin);
});

test.each([
  ['干干净净', 'gān gān jìng jìng'],
  ['清清楚楚', 'qīng qīng chǔ chǔ'],
  ['熱熱鬧鬧', 'rè rè nào nào'],
])('a word of which each character stands twice is one, without neutral syllables: %s', (text, pinyin) => {
  const tokens = tokenize(realDictionary(), `房间${text}的。`);
  expect(tokens.find((token) => token.text === text)?.pinyin?.join(' ')).toBe(pinyin);
});

test('father and mother are two words', () => {
  expect(tokenize(realDictionary(), '爸爸妈妈都来了。')[0]?.text).toBe('爸爸');
});

test.each(['想一想', '想了想'])('a verb that something parts from itself stays as it is: %s', (text) => {
  expect(tokenize(realDictionary(), text).map((token) => token.text)).toEqual([...text]);
});
