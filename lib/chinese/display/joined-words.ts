import { isMostlySurname } from '@/lib/chinese/names/mostly-surnames';
import type { Token } from '@/lib/chinese/types';

/** What is joined to the word before it wherever it is a word of its own, by its reading. */
const SUFFIXES: Readonly<Record<string, string>> = { 们: 'men', 們: 'men', 着: 'zhe', 著: 'zhe', 过: 'guo', 過: 'guo' };

/** Those of nouns, which are joined to words of two characters and more: cānyùzhě, kěcāozuòxìng. */
const NOUN_SUFFIXES = new Set('者员員性化');

/** Before these, or at the end of a clause, 了 is not the verb's: huǒchē dào le. */
const AFTER_LAST = new Set('吗嗎吧呢啊嘛呀啦哦喔没沒');
/** After these 了 says that it is so by now: sān tiān le. */
const AMOUNTS = /[天年月日次个個岁歲点點人时時号號元块塊钱錢半久]$/u;

/** 一副眼镜 and 这副担子 have a measure word. */
const BEFORE_MEASURE = /[一二三四五六七八九十两兩几幾这這那每半]$/u;

/** Whether the pinyin of a token goes on that of the one before it: 打|了 dǎle, 老师|们 lǎoshīmen, 副|总理 fùzǒnglǐ. */
export function joinsBefore(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || before === undefined || !isHanWord(before) || !isHanWord(token)) return false;
  const { text, pinyin = [] } = token;
  if (before.text === '副') return token.text !== '的' && !BEFORE_MEASURE.test(tokens[index - 2]?.text ?? '');
  if (before.kind === 'number') return false;
  if (before.text === '初') return /^[一二三四五六七八九十]$/u.test(text);
  if (CANNOT.test(text)) return SHORT_VERB.test(before.text);
  if (SUFFIXES[text] !== undefined) return SUFFIXES[text] === pinyin[0];
  if (NOUN_SUFFIXES.has(text)) return before.text.length > 1;
  const isInside = after !== undefined && isHanWord(after) && !AFTER_LAST.has(after.text);
  return text === '了' && pinyin[0] === 'le' && isInside && before.kind === 'word' && !AMOUNTS.test(before.text);
}

/** After a verb of one syllable, what says that it cannot be done: zǒubudòng, chībuwán. */
const CANNOT = /^不(?:动|動|了|起|到|见|見|下|出|完|懂|着|著|住|开|開|清|掉)$/u;
const SHORT_VERB = /^[走跑搬拿提看听聽吃喝买買卖賣坐睡打找说說写寫学學做用想站忍忘认認记記花离離分猜数數]$/u;

const ONE_NUMERAL = /^[一二两兩三四五六七八九]$/u;
const NEIGHBOURS = new Set('一二 一两 一兩 两三 兩三 二三 三四 三五 四五 五六 六七 七八 八九'.split(' '));

/** Whether a numeral makes a guess with the one before it: 七|八|个 qī-bā gè. */
export function joinsGuess(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1]?.text ?? '', tokens[index]?.text ?? '', tokens[index + 1]];
  return ONE_NUMERAL.test(before) && NEIGHBOURS.has(before + token) && after !== undefined && isHanWord(after);
}

/** Whether a word is a measure word and its noun: 十几|个人 shíjǐ gè rén. */
export function partsMeasure(tokens: readonly Token[], index: number): boolean {
  if (!/^[个個]人$/u.test(tokens[index]?.text ?? '')) return false;
  const before = tokens[index - 1];
  return (
    before !== undefined &&
    (before.kind === 'number' || /^[好这這那每]?[几幾数數一两兩二三四五六七八九十百千万萬]+$/u.test(before.text))
  );
}

/** No sign, and nothing with Latin letters or figures. */
function isHanWord({ text, kind }: Token): boolean {
  return kind !== 'other' && /^\p{Script=Han}+$/u.test(text);
}

/** Whether a token is a surname after 老 or 小 as somebody is called: 老|王, but not 一|小|张. */
export function isCalled(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (before === undefined || token === undefined || !/^[老小]$/.test(before.text)) return false;
  return isMostlySurname(token.text) && !BEFORE_MEASURE.test(tokens[index - 2]?.text ?? '');
}
