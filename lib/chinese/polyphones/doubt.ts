import { usualReading } from './usual-readings';

/** Below this lead (natural logarithm of odds) even a character that is nearly always right is in doubt. */
export const SURE_BOUND = 1;

/** Filled by `node scripts/run.mjs calibrate-doubt` from cpp-dev: characters that are right although the model hesitates. */
const LISTED = new Set(
  '为丽乘乙什仆令价任传伯伺似佚佛作供侧俊俞俟假免兴冯冲凹别刺剌劈勒勾化区华卒单卜占卡卷厂压参叉句召叶合同吐吒咳哈啦喂圈地塞处夫妻委娜媛子宁尽尾尿居属屯岂峇广庑底度弟弹当得扁扇扎掺操攒教散明晟曲曾服朝杠板' +
    '柜查桔楞横歪殷比氏汤沈泊泥浅浆济渠澹瀑炮熬率町番症监盖省磨祭禁离稍稽空笼答系约结翘耶胖脉脚膏舍般色艾节芯茜草莎菌蔓虾蚌行褚见觉角解论读调谯贲贾趟足跑轴载辟远迤通量钉钯锯长阇阙阿陂陆隆隐隗雀露页鸟',
);

/** Whether a character is right nearly always: so counted, or one of which running text has one reading nearly everywhere. */
export function isSure(character: string, listed: ReadonlySet<string> = LISTED): boolean {
  return listed.has(character) || usualReading(character.charCodeAt(0)) !== undefined;
}

/**
 * Whether a decision of the model is in doubt.
 * @param character the first one of the word
 * @param margin by which its reading leads over the next
 * @param bounds below which it is; `sure` for characters that are right nearly always, by default 1
 */
export function isDoubtful(character: string, margin: number, bounds: { doubt: number; sure?: number }): boolean {
  return margin < (isSure(character) ? (bounds.sure ?? SURE_BOUND) : bounds.doubt);
}
