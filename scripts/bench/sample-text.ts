/** Sentences of our own in the manner of news, with many words and several polyphones. */
const SENTENCES = [
  '市图书馆昨天宣布，从下个月起延长开放时间，周末的夜间阅览室也将向读者免费开放。',
  '负责人说，馆方为此增聘了十二名员工，并重新调整了各楼层的座位，好让更多人静下心来读书。',
  '由于连日大雨，通往山区的公路出现塌方，养护工人冒雨抢修，预计明早可以恢复通行。',
  '银行行长在会上表示，今年的贷款重点仍是小企业，只有还得起的项目才能得到支持。',
  '这座港口的吞吐量比去年同期增长了百分之八，集装箱码头长度达到一千八百米。',
  '当地居民觉得，老街的改造应当尊重历史，不能只图好看，把几代人的记忆都拆掉。',
  '气象台提醒，受冷空气影响，北部地区气温将下降六至八摄氏度，请注意添衣保暖。',
  '科研人员在实验中发现，这种植物的叶子能够调节水分，因而可以在干旱的土地上生长。',
  '两国外长就贸易、教育和旅游等议题举行会谈，双方同意尽快恢复直航。',
  '记者了解到，新建的地铁线路全长三十二公里，共设二十座车站，其中七座可以换乘。',
  '她从小喜爱音乐，曾在乐团里担任首席小提琴手，后来为了照顾家人才回到家乡教书。',
  '比赛进行到最后一分钟，主队凭着一记漂亮的远射反超比分，全场观众站起来欢呼。',
  '医生建议，长时间看屏幕的人应该每隔四十分钟休息一会儿，看看远处的树木。',
  '公司发言人否认了裁员的传闻，称目前的调整不会影响一线员工的待遇。',
  '村里的老人还记得，三十年前这里没有自来水，人们得走好几里路去挑水。',
  '考古队在河边发掘出一批陶器，上面的花纹细密，专家认为它们属于同一个时期。',
  '随着电动汽车的普及，小区里的充电桩不够用，物业正在同供电部门商量扩容方案。',
  '展览分为四个部分，既有传统的水墨画，也有年轻艺术家用废旧材料做的装置。',
  '消费者协会收到的投诉中，关于网上购物的占了将近一半，多数与退货难有关。',
  '孩子们把亲手种下的向日葵送给了社区里的老人，祝他们身体健康、天天快乐。',
];

/** A text of about this many characters, in paragraphs of five sentences, that never repeats a paragraph exactly. */
export function sampleText(characters: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (let round = 0; length < characters; round += 1) {
    const paragraph = Array.from({ length: 5 }, (_, index) => {
      const at = round * 5 + index + Math.floor(round / 4) * index;
      return SENTENCES[at % SENTENCES.length] as string;
    }).join('');
    paragraphs.push(paragraph.slice(0, characters - length));
    length += paragraph.length;
  }
  return paragraphs;
}
