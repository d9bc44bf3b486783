/** Titles right before a name, in both scripts. */
const TITLE =
  /(?:[校部市省局院董][长長]|发言人|發言人|[教主]练|[教主]練|名[将將]|[记記]者|[编編][辑輯]|主任|[经經]理|教授|老[师師]|主[播席]|[导導]演|[律医][师生師]|醫生)$/;
/** Surnames that begin words too: 高峰, 白雪, 金星. */
const SURNAME = /^[高白金方安苏蘇黄黃马馬江龙龍田石温溫常文康史叶葉谷向]/;
const NO_NAME =
  /^(?:[马馬]上|安[慰抚撫]|高[声聲调調]|白天|方[面才]|常[年识識]|[温溫]和|[黄黃]昏|高[层層兴興度]|安[排全]|常常|向[来來])$/;
const SPEAKS =
  /^(?:表示|[说說]|介[绍紹]|指出|[强強][调調]|[认認][为為]|告[诉訴]|透露|宣布|回[应應]|坦言|[报報][导導道])$/;
const CALLED = /^(?:取名|起名|名字)$/;

/**
 * Whether a word of two characters is rather a name where it stands: after a title and before what people say (发言人高峰表示),
 * or as what somebody is called (取名叫安宁). By the texts of the words around it.
 */
export function isNamedWord(word: string, [before = '', beforeThat = '']: readonly string[], after = ''): boolean {
  if (before === '名叫') return true;
  const isEnd = !/^\p{Script=Han}/u.test(after);
  if (before === '叫' && isEnd && (CALLED.test(beforeThat) || (TITLE.test(beforeThat) && SURNAME.test(word))))
    return true;
  return TITLE.test(before) && SURNAME.test(word) && !NO_NAME.test(word) && SPEAKS.test(after);
}
