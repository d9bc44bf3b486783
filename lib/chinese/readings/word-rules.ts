import type { ReadingRule } from './rule-reading';

/**
 * Rules for words of several characters that are read in two ways with two meanings, by simplified word: which one it is
 * their neighbours tell. They stand above the model, which sees few examples of each.
 */
export const WORD_RULES: Readonly<Record<string, ReadingRule>> = {
  // "Wearing", with what is worn; what one wears: 穿着打扮, 她的穿着.
  穿着: ({ before, after }) =>
    after === '' ||
    /^(?:打扮|得体|朴素|整齐|时尚|讲究|考究|随意|简朴|单薄|风格|习惯|要求|很|十分|非常|比较|的|和|与|是|上|也|都|方面|举止|言行)$/.test(
      after,
    ) ||
    (before === '的' && !/^(?:一|这|那)/.test(after))
      ? 'chuān zhuó'
      : 'chuān zhe',
  // A doctor; an official of antiquity.
  大夫: ({ past, rest }) =>
    /[卿士楚晋齐鲁郑秦赵魏韩燕吴越宋卫周]国?[^，]{0,3}$|春秋|战国|诸侯|古代|上$|中$/u.test(past) ||
    /^(?:[屈伍文范]|之|们的封|，名)/.test(rest)
      ? 'dà fū'
      : 'dài fu',
  // The philosopher and his book; "I, your father" in anger.
  老子: ({ before, rest }) =>
    /^(?:[他你我她]|儿子|小子|的)$/.test(before) || /^(?:今天|不|就|才|要|告诉|偏|没|跟你|打|揍|英雄|天下)/.test(rest)
      ? 'lǎo zi'
      : 'Lǎo zǐ',
  // A line of writing, a trade; a party of travellers.
  一行: ({ before, after }) =>
    /^(?:字|字迹|诗|代码|文字|小字|大字|泪|泪水|热泪|树|数字|白鹭|脚印|大雁)$/.test(after) ||
    /^(?:这|那|哪|每|干|入|本|另|同|换|做|爱|第)$/.test(before)
      ? 'yī háng'
      : 'yī xíng',
  // To go together; those of one trade.
  同行: ({ past }) =>
    /(?:一路|结伴|相伴|携手|并肩|随团|[与和跟][^，与和跟]{1,6})$/u.test(past) ? 'tóng xíng' : undefined,
  // Flowers; the folk songs of the north-west.
  花儿: ({ past, rest }) =>
    /[唱漫听]|河湟|甘肃|青海|宁夏|民歌/.test(past) || /^(?:会|歌手|民歌)/.test(rest) ? 'huā ér' : 'huā r',
};
