import type { ReadingRule } from './rule-reading';

/** Aspect particles and complements of direction: only a verb has them. */
const ASPECT = /^(?:了|过|過|着|著|下|上|出|满|滿|完|好)$/;

/** What stands before a measure word: a number or a word that points. */
const POINTING = /[一二两兩三四五六七八九十百千万萬几幾每这這那哪各某此该該多何同本首前后後]$/;

/**
 * Rules for lone characters that are read one way as verbs or adverbs and another as nouns or measure words, by
 * simplified character: particles, complements and objects beside them tell which.
 */
export const VERB_RULES: Readonly<Record<string, ReadingRule>> = {
  // "Hit" as a complement of a verb of aiming (射中, 猜中), or with an aspect: 中了.
  中: ({ before, after }) =>
    /^(?:射|击|擊|打|猜|押|抽|投|踢|砍|刺|抓|砸|撞|瞄|买|買)$/.test(before) || /^[了过過]$/.test(after)
      ? 'zhòng'
      : undefined,
  // "Plant" with an aspect or a crop, where no number makes it a kind: 种了树, 种菜.
  种: ({ before, after, beforeIsNumber }) => {
    if (beforeIsNumber || POINTING.test(before)) return 'zhǒng';
    return ASPECT.test(after) ||
      /^(?:[树樹菜花田草瓜豆茶棉麦麥]|水稻|小麦|小麥|玉米|蔬菜|粮食|糧食|果树|果樹)$/.test(after)
      ? 'zhòng'
      : undefined;
  },
  // "Get stuck": 卡住, 卡在, 被…卡.
  卡: ({ before, after }) => (/^(?:住|在)$/.test(after) || before === '被' ? 'qiǎ' : undefined),
  // The adverb "after all"; "pour" with a drink or a complement of direction, or after 把.
  倒: ({ after, past }) => {
    if (/^(?:是|也|很|不|还|還|没|沒|没有|沒有|有|不是)$/.test(after)) return 'dào';
    if (/^(?:[水茶酒油奶入进進出掉满滿]|垃圾|咖啡)$/.test(after) || /把[^把]{1,8}$/.test(past)) return 'dào';
    return /^(?:下|塌|闭|閉)$/.test(after) ? 'dǎo' : undefined;
  },
  // Water or snow submerges: 没过, 没入.
  没: ({ after, past }) => (/^(?:过|過|入)$/.test(after) && /[水雪洪潮浪沙草]/.test(past) ? 'mò' : undefined),
  // The potential complement: 去不了.
  了: ({ before }) => (before === '不' ? 'liǎo' : undefined),
  // The object of 睡: 睡了一觉; and 一觉醒来.
  觉: ({ before, after, past }) =>
    /睡.{0,6}$/u.test(past) || (/一$/.test(before) && /^(?:醒|睡)/.test(after)) ? 'jiào' : undefined,
  // "Be situated": 正处在, 处于. A place after a number.
  处: ({ before, after, beforeIsNumber }) => {
    if (beforeIsNumber || POINTING.test(before)) return 'chù';
    return /^(?:于|於|在)$/.test(after) || /^(?:正|仍|尚|均|皆)$/.test(before) ? 'chǔ' : undefined;
  },
  // "Carry": 载着, 载有, 载客. "Put on record": 载于, 载明.
  载: ({ after, afterIsNumber }) => {
    if (afterIsNumber || /^(?:着|著|有|满|滿|客|人|货|貨|重|运|運|回|到|上)$/.test(after)) return 'zài';
    return /^(?:于|於|明)$/.test(after) ? 'zǎi' : undefined;
  },
  // "Save up": 攒钱, 攒了, 攒够.
  攒: ({ after }) => (ASPECT.test(after) || /^(?:[钱錢够夠起])$/.test(after) ? 'zǎn' : undefined),
  // "Lead" before those who are led, a rate where a sentence goes on about one.
  率: ({ before, after, afterIsNumber }) => {
    if (/^(?:[队隊团團军軍众眾部兵]|领|領|代表团|代表團)/.test(after)) return 'shuài';
    const isRate =
      afterIsNumber ||
      /^(?:的|为|為|达|達|是|高|低|超|仅|僅|也|已|将|將|有|和|与|與|上升|下降|提高|降低|)$/.test(after);
    return [...before].length >= 2 && isRate ? 'lǜ' : undefined;
  },
  // "Fall" to an amount, or with what falls.
  降: ({ after, afterIsNumber }) =>
    afterIsNumber || /^(?:至|到|了|低|价|價|温|溫|雨|雪|息|为|為|水)$/.test(after) ? 'jiàng' : undefined,
  // "Sprain": 崴了脚.
  崴: ({ after }) => (/^(?:[了到脚腳伤傷])/.test(after) ? 'wǎi' : undefined),
};
