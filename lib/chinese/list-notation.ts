/** What separates the forms of a word in a list: 爸爸|爸, 学校/學校. */
export const FORM_SEPARATOR = /\s*[|｜/／]\s*/;

/** The pronunciation of a character behind it: 漂亮(˙ㄌㄧㄤ). */
const ZHUYIN = /[（(][\u3105-\u312f\u31a0-\u31bfˉˊˇˋ˙\s]+[)）]/gu;

/**
 * A form with what a list has in brackets in it, and `short` without: 有（一）点儿 is 有一点儿 and 有点儿. A form without
 * brackets has no `short`, nor has one with an example in them: 们（朋友们）.
 */
export function bracketForms(form: string): { full: string; short?: string } {
  const said = form.replace(ZHUYIN, '');
  if (!/[（(]/.test(said)) return { full: said };
  const short = said.replace(/[（(][^（()）]*[)）]/g, '');
  const [, inside = ''] = /[（(]([^（()）]*)[)）]/.exec(said) ?? [];
  // 刚（刚） is 刚刚 and 刚.
  if (short !== '' && inside.length > short.length && inside.includes(short)) return { full: short };
  return { full: said.replace(/[（()）]/g, ''), short };
}

const SEPARABLE = /\s*(?:\/\/|∥)\s*/;
const separableHan = new RegExp(`(?<=\\p{Script=Han})${SEPARABLE.source}(?=\\p{Script=Han})`, 'gu');
const separablePinyin = new RegExp(`(?<=[\\p{Script=Latin}\\p{M}1-5])${SEPARABLE.source}(?=\\p{Script=Latin})`, 'gu');

/** Separable verbs as lists mark them in one piece, and their pinyin: 睡//觉 is 睡觉, `shuì//jiào` is `shuì’jiào`. */
export function joinSeparable(text: string): string {
  return text.replace(separableHan, '').replace(separablePinyin, '’');
}

const PART_OF_SPEECH =
  /^(?:(?:[名动動形副代量数數介连連助叹嘆]|数量|數量|拟声|擬聲|象声|象聲|离合|離合)[词詞]?|(?:形容|方位|区别|區別|状态|狀態)[词詞]|[拟擬]|(?:词|詞|前|后|後)?[缀綴]|短语|短語|词组|詞組|成语|成語|惯用语|慣用語)$/;

/** Whether a text is a part of speech, or several, as lists write them: 动, 名、形, 量词. Most are words, too. */
export function isPartOfSpeech(text: string): boolean {
  const parts = text.split(/[\s、，,.·;；|｜/／（）()]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => PART_OF_SPEECH.test(part));
}

/** Levels as lists write them in Han characters: 一级, HSK3级, 高等. */
const HAN_LEVEL = /^(?:hsk|tocfl)?[一二三四五六七八九\d初中高]{1,2}[级級等]$/i;

/** Whether a text may say what a word is instead of being one: its part of speech or its level. Most are words, too. */
export function isLabel(text: string): boolean {
  return isPartOfSpeech(text) || HAN_LEVEL.test(text);
}
