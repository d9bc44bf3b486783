/** Below this lead (natural logarithm of odds) even a character that is nearly always right is in doubt. */
export const SURE_BOUND = 1;

/** Filled by `node scripts/run.mjs calibrate-doubt` from cpp-dev: characters that are right although the model hesitates. */
const LISTED = new Set(
  '上不与个中为乌乘乙了亲什令价任会传伯体佛作侗侧侯便假六兴写冯冲几分别刹刺劈勒化区单南占卡卷厂参叉发只召可台叶号合同听呢和咳哈喝囊土圣地塞处大夫头奇女妻姆媛子宁将尽尾属岭峇干并广底度弹强当待得扁扇扎打把拉据提摩教散无明' +
    '曲更曾服朝末杠板查格横正殷比氐汤沙没泊泥洞派浅济渠炮熬片王町番症的监盖省看着石磨祭禁离种称空笼答精系红约结给绰耶肖背脚膏臭舍色若茜草菌落著蒙蚌血行衣褚要见觉角解论语说调贾起足车转载还这远通遂那重量长间阙阿陆降隆隐隗难露食骑骨高鸟',
);

/** Whether a character is right nearly always: so counted, or one of which running text has one reading nearly everywhere. */
export function isSure(character: string, listed: ReadonlySet<string> = LISTED): boolean {
  return listed.has(character) || usualReading(character.charCodeAt(0)) !== undefined;
}

/** Whether the lead `margin` of a decision is below its bound, by the word's first character; `sure` is 1 by default. */
export function isDoubtful(character: string, margin: number, bounds: { doubt: number; sure?: number }): boolean {
  return margin < (isSure(character) ? (bounds.sure ?? SURE_BOUND) : bounds.doubt);
}

/** Lone characters that text nearly always reads one way. */
const USUAL =
  '的de 了le 着zhe 和hé 与yǔ 都dōu 好hǎo 上shàng 会huì 要yào 那nà 中zhōng 把bǎ 可kě 大dà 将jiāng 没méi 吧ba 还hái ' +
  '过guò 说shuō 给gěi 更gèng 只zhǐ 看kàn 车chē 降jiàng 几jǐ 种zhǒng 间jiān 个gè 家jiā 边biān 头tóu 分fēn 场chǎng ' +
  '发fā 数shù 正zhèng 难nán 少shǎo 打dǎ 便biàn 落luò 转zhuǎn 石shí 称chēng 并bìng 多duō 据jù 向xiàng 于yú 则zé ' +
  '且qiě 其qí 亲qīn 女nǚ 土tǔ 王wáng 衣yī 雨yǔ 语yǔ 食shí 思sī 识shí 期qī 奇qí 骑qí 胜shèng 听tīng 万wàn 文wén ' +
  '下xià 信xìn 有yǒu 遗yí 号hào 强qiáng 片piàn 漂piào 枪qiāng 喝hē 吓xià 熟shú 谁shéi 这zhè 哪nǎ 呢ne 啊a 吗ma';

const BY_CHARACTER = new Map(USUAL.split(' ').map((item): [number, string] => [item.charCodeAt(0), item.slice(1)]));

/** The usual reading of such a character, by the unit of its simplified form; undefined for others. */
function usualReading(unit: number): string | undefined {
  return BY_CHARACTER.get(unit);
}
