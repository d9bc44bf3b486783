import type { Article } from './article/types';

/**
 * The little story on which the first steps are made. Written for it: a few characters of several readings (乐 行 长 得
 * 着 还 重 调 发 地), a name and a date, in words of the first years. Its address is a pasted text's, always the same, so
 * that saving it twice keeps it once.
 */
export const sampleArticle: Article = {
  url: 'pindu:paste/70696e64-752d-4000-8000-000000000001',
  title: '巷口的琴声',
  source: 'Pindu',
  lang: 'zh-Hans',
  blocks: [
    '三月八日下午，音乐老师林晓雨走过银行旁边的一条小巷，听见有人在弹琴。巷口有一家小店，门开着，店主是一位头发全白的老人。',
    '老人修琴已经四十年了。他说，琴和人一样，总得有人陪着，声音才不会走调。店里的钢琴都很旧，最老的一台已经一百多岁了，可是他每天都把它们擦得很干净。',
    '林晓雨问：“这些琴还卖吗？”老人笑着说：“不卖。想弹琴的人，随时可以来。快乐要是只留给自己，就没有意思了。”',
    '从那以后，林晓雨每个周末都带着学生来这里。孩子们慢慢地长大，琴声也一天比一天好听。',
    '有时候，老人坐在门口，听着听着就睡着了。邻居们走过，都会放轻脚步，等一等再回家。',
  ].map((text) => ({ kind: 'paragraph', text })),
};

/** Two sentences in which most of the settings can be seen: 儿, 一 and 不 before other tones, a name, 期 as Taiwan reads it. */
export const previewArticle: Article = {
  url: 'pindu:paste/70696e64-752d-4000-8000-000000000002',
  title: '星期天',
  lang: 'zh-Hans',
  blocks: [{ kind: 'paragraph', text: '这个星期天，我和林晓雨一起去公园玩儿。她不去学校，只带了一本书。' }],
};
