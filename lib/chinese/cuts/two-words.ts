/**
 * Words of the dictionary that are rather two words where they stand: 花都 ("flowers … all", not the place), 的话 ("the
 * words of", not "if") and 只要 ("takes only"). Both scripts; where the text does not make it sure, the word stays.
 */
export function isTwoWords(text: string, start: number, end: number): boolean {
  if (end - start !== 2) return false;
  const last = text.charAt(start + 1);
  if (last === '要') return text.charAt(start) === '只' && ONLY_SO_MUCH.test(text.slice(end, end + mostAfter));
  if (last === '都') return isNounAndAll(text, start);
  return (last === '话' || last === '話') && text.charAt(start) === '的' && isWordsOf(text, start);
}

/** 只要十分钟。 is "takes only"; 只要十分钟，就… is a condition. */
const ONLY_SO_MUCH = /^[\d一二三四五六七八九十百千万萬两兩几幾半]+\p{Script=Han}{1,3}(?:[。！？!?]|$)/u;

const mostBefore = 24;
const mostAfter = 8;

/** What stands before and after two characters, within their clause. */
function clauseAround(text: string, start: number): [before: string, after: string] {
  const [before = ''] = /[^\p{P}\p{S}\s]*$/u.exec(text.slice(Math.max(0, start - mostBefore), start)) ?? [];
  const [after = ''] = /^[^\p{P}\p{S}\s]*/u.exec(text.slice(start + 2, start + 2 + mostAfter)) ?? [];
  return [before, after];
}

/** What shows that 花都, in Guangzhou or for Paris, is meant: after it, or before it. */
const AT_PLACE =
  /^(?:$|[区區市县縣的](?![确確场場])|人(?!工)|街[头頭]|大道|[广廣][场場州]|新?机场|新?機場|警方|政府|公安|法院|新城|校区|校區|巴黎|都|湖|站|交警|白云|白雲|汽[车車]|本地|[离離]市|是[广廣])/;
const TO_PLACE =
  /(?:[广廣]州市?|巴黎|(?:[从從赴抵]|位[于於]|前往|去|(?<![看收想遇碰见見感])到|[经經]过|[经經]過|路过|路過|[离離]开|離開|来自|來自|抵达|抵達|来到|來到|回到|(?<![现現正实實存])在)(?=$))$/;
/** 在花都开放的季节 is of flowers all the same. */
const OF_FLOWERS = /^(?:[不没沒很谢謝枯凋]|[开開][了得放满滿])/;

/** Before 江都, 雾都 or 盐都, whose noun by itself is rarer than the place: what only a noun stands after. */
const ONLY_NOUN =
  /(?:(?<!昔日|曾经|曾經|如今|今天|古老|著名|美丽|美麗|[历歷]史上|[笔筆]下)的|[连連把整]|[这這那每整][条條片场場层層袋包]?)$/;
const PREDICATE =
  /^(?:[不没沒很太快已被能会會要还還就冻凍结結干乾流散用放吃卖賣买買变變浑渾清臭浓濃]|[^\p{P}\s]{1,2}了)/u;

/** Whether 花都, 江都, 雾都 or 盐都 is a noun and 都 "all". */
function isNounAndAll(text: string, start: number): boolean {
  const noun = text.charAt(start);
  if (noun === '花') {
    const [before, after] = clauseAround(text, start);
    if (/(?:[广廣]州市?|巴黎|[从從].+到)$/.test(before) || AT_PLACE.test(after)) return false;
    return !TO_PLACE.test(before) || OF_FLOWERS.test(after);
  }
  if (!'江雾霧盐鹽'.includes(noun)) return false;
  const [before, after] = clauseAround(text, start);
  const isSure = ONLY_NOUN.test(before) || (/[雾霧]/.test(noun) && /^散/.test(after));
  return isSure && PREDICATE.test(after);
}

/** Clauses that 的话 ends as a condition, though they look like what somebody says. */
const CONDITION = /如果|要是|假[如若使]|倘若|若|万一|萬一|只要|是|换|換|[没沒]有|除非|否[则則]/;
const SAY = '[说說讲講]';
/** Who speaks. */
const PERSON =
  '(?:[我你您他她俺咱]|[我你您他她咱人][们們]|自己|大家|人家|[别別]人|[对對]方|爸爸?|[妈媽]{1,2}|[爷爺]{2}|奶奶|父[亲母親]|母[亲親]|老[师師板人]|师父|師父|大人|[医醫]生|朋友|[专專]家|先生|女士|太太|孩子|[校队隊部][长長]|[总總][统統理裁]|主席|[发發]言人|人士|[记記]者|律[师師]|教[练練授]|网友|網友|[当當]地人)';
/** A person alone, at the beginning of a clause. */
const PERSON_ALONE = new RegExp(`^(?:但|可|而|不[过過]|[这這那]位|[我你他她]的?)?${PERSON}$`);
/** What is said: 他说, 所说, 说过. */
const SAID = new RegExp(`(?:${PERSON}(?:[刚剛][才刚剛]?|曾[经經]?)?|所)${SAY}$|${SAY}(?:[过過]|出[来來]?)$`);
/** Verbs and prepositions whose object is what somebody says: 听妈妈的话, 用他的话说. */
const OBJECT_OF = new RegExp(
  `(?:[听聽按照]|(?<![录錄聘雇僱任使利不])用|(?<!不)信|相信|按照|[记記][住得着著]|忘[记記]?|理解|明白|打[断斷]|重[复複])[了着著]?(?:${PERSON}){1,2}$`,
);
/** 说了很多让人感动的话, 说几句好听的话. */
const COUNTED = new RegExp(
  `(?<!小)${SAY}(?:了|[过過]|出了?)(?:很多|[许許]多|好多|不少|一?些)(?!$)|(?<!小)${SAY}.{0,2}[几幾两兩一][句番](?!$|.*${SAY})`,
);
/** What is done with words: 用专家的话说, 把他的话当真. */
const USED = new RegExp(
  `(?:[用据據拿照]|援引|引用).+\\|[来來]?${SAY}(?:$|就是|叫)|(?:把(?!握)|[将將](?![来來])).+\\|(?:[当當][真作成]|[记記](?!得)|放在心)`,
);
/** What words are and do: they move, are right, are remembered. */
const ABOUT_WORDS = new RegExp(
  `^(?:[让讓使令给給]|很(?![少容适適方])|太|真(?![的适適])|非常|值得|引起|打[动動]|${SAY}[得出到]|[里裡裏]|[还還][没沒]|不[多无無]|[没沒]有?[说說一错錯]|[对對](?![于於])|都[是记記]|我(?:都|一直|[不全]?信|[记記]))`,
);

/** Whether 的话 is what somebody says: 他说的话让我感动, 听妈妈的话; not the end of a condition (要去的话). */
function isWordsOf(text: string, start: number): boolean {
  const [before, after] = clauseAround(text, start);
  if (before === '' || CONDITION.test(before) || /^[就那]/.test(after)) return false;
  if (
    (OBJECT_OF.test(before) && (after !== '' || !/[信解忘断斷记記]/.test(before))) ||
    COUNTED.test(before) ||
    USED.test(`${before}|${after}`)
  )
    return true;
  return ABOUT_WORDS.test(after) && (SAID.test(before) || PERSON_ALONE.test(before) || /心[里裡裏中]$/.test(before));
}
