/**
 * Lone characters of which running text has one reading nearly everywhere, with that reading. Labelled sentences show
 * the rare one far more often than it occurs (they were gathered to have every reading), so that a model learns to
 * expect it; an error here would be seen in every article.
 */
const USUAL =
  '的de 了le 着zhe 和hé 与yǔ 都dōu 好hǎo 上shàng 会huì 要yào 那nà 中zhōng 把bǎ 可kě 大dà 将jiāng 没méi 吧ba 还hái ' +
  '过guò 说shuō 给gěi 更gèng 只zhǐ 看kàn 车chē 降jiàng 几jǐ 种zhǒng 间jiān 个gè 家jiā 边biān 头tóu 分fēn 场chǎng ' +
  '发fā 数shù 正zhèng 难nán 少shǎo 打dǎ 便biàn 落luò 转zhuǎn 石shí 称chēng 并bìng 多duō 据jù 向xiàng 于yú 则zé ' +
  '且qiě 其qí 亲qīn 女nǚ 土tǔ 王wáng 衣yī 雨yǔ 语yǔ 食shí 思sī 识shí 期qī 奇qí 骑qí 胜shèng 听tīng 万wàn 文wén ' +
  '下xià 信xìn 有yǒu 遗yí 号hào 强qiáng 片piàn 漂piào 枪qiāng 喝hē 吓xià 熟shú 谁shéi 这zhè 哪nǎ 呢ne 啊a 吗ma';

const BY_CHARACTER = new Map(USUAL.split(' ').map((item): [number, string] => [item.charCodeAt(0), item.slice(1)]));

/** By how much a rare reading of such a character must lead (natural logarithm of odds). */
export const HOLD_BACK = 1.5;

/** The reading at which a lone character is held, by the unit of its simplified form; undefined for others. */
export function usualReading(unit: number): string | undefined {
  return BY_CHARACTER.get(unit);
}
