import { opensBefore } from './context';
import { ALONE_GIVEN, GIVEN_COSTS, NO_LAST, NOT_ALONE_GIVEN, OTHER_GIVEN } from './given-names';
import { isAddress } from './lone-surnames';
import { cutWords, type NameText, soundsForeign } from './name-text';

/** A stretch that may be a surname and a given name: and whether words make it up. */
type Candidate = { start: number; end: number; isMadeOfWords: boolean };

/** Surnames that are read otherwise as a word, so that one missed is misread: any good sign is enough for them. */
const OWN_READING = '单仇解查任曾朴纪盖翟缪区燕员';
/** Those that seldom are a word by themselves, so that a word after them is a given name (仇大海). */
const HARDLY_WORDS = '仇朴纪翟缪';
const CALLED = /(?:叫|名叫|叫做|叫作|名为|名字是|同学|同桌是|本名|原名|姓名|化名|笔名)[：:]?$/;
/** Who a person is, right before the name. */
const APPOSED =
  /(?:教师|老人|民警|警察|交警|厂长|支书|老兵|战士|影星|明星|球星|司机|保安|护士|评委|嘉宾|队员|农民|工人|职工|店主|商人|同事|邻居|好友|网友|群众|业主|患者|家长|老乡|同学|同桌|闺蜜|[男女室队校好]友|老公|老婆|[儿女]子|女儿|[父母]亲|丈夫|妻子|新[郎娘]|学[长姐弟妹])$/;
/** A name of two characters in a list of such: 仇洋、解雨. */
const IN_LIST = /^(?:、[、，。；和及等]|[：:，和]、)$/;
const BEFORE_NAME = /[的了着是由给找请问为派选：:]$/;
/** What follows the word that such a surname is: 曾任知县, 单次大剂量, 被查后. */
const NO_FIRST =
  /^[一二三四五六七八九十几两数多次个月日集曲笔支条张件项场季方边点独做当出先入遭居住随率领参留赴去理用监纂铸买吊教檐查问总褐]|一$/;
const LIKELY_GIVEN = 14;
const VERY_LIKELY_GIVEN = 12;
const SOUNDS_FOREIGN = 6.2;
/** For a given name that is a word too, but a rare one: 仇大海, 查建国. */
const MADE_OF_WORDS = 12;
const OFTEN_ALONE = 7;
/** What a rare character costs at most: parents choose those that no counted name has (梓萱). */
const RARE_GIVEN = 7;
const CALLED_GIVEN = 15;
/** What people do that have a given name of one character: 任敏演过, 盖勋是. */
const ACTS_ALONE = /^(?:是[^否非]|[演唱写画拍编教][过了]|也|笑了|哭了|站|坐|饰演|主演|毕业)/;

function givenCost(givenName: string, isFrequent: (character: string) => boolean): number {
  return [...givenName].reduce((sum, character) => {
    const own = GIVEN_COSTS[character.charCodeAt(0)] as number;
    return sum + (own > RARE_GIVEN && own <= OTHER_GIVEN && !isFrequent(character) ? RARE_GIVEN : own);
  }, 0);
}

/** How well the place speaks for a rare surname here: 2 after what one is called by (我叫解小龙), 1 where a likely name begins. */
export function signOfName(names: NameText, { start, end, isMadeOfWords }: Candidate): 0 | 1 | 2 {
  const { simplified, costs, isKnown, isListed } = names;
  if (!OWN_READING.includes(simplified.charAt(start)) || isKnown(simplified.slice(start, start + 2))) return 0;
  if (start > 0 && isListed(simplified.slice(start - 1, start + 1))) return 0;
  const length = end - start - 1;
  const givenName = simplified.slice(start + 1, end);
  const given = givenCost(givenName, isListed.isFrequent);
  const past = simplified.slice(Math.max(0, start - 4), start);
  if (CALLED.test(past) && /^(?:$|[\p{P}\s的])/u.test(simplified.charAt(end)))
    return length === 2 || given <= 8 ? 2 : 0;
  if (
    length === 2 &&
    APPOSED.test(past) &&
    !(isMadeOfWords && '曾任'.includes(simplified.charAt(start))) &&
    !NO_FIRST.test(givenName) &&
    given <= CALLED_GIVEN
  )
    return 2;
  const opensClause = opensBefore(simplified, start);
  if (length === 1) {
    const isInList = IN_LIST.test(simplified.charAt(start - 1) + simplified.charAt(end));
    if (isInList && given <= ALONE_GIVEN && !NOT_ALONE_GIVEN.includes(givenName)) return 1;
    const isRare = !isListed.isFrequent(givenName);
    return opensClause &&
      given <= (isRare ? OTHER_GIVEN : OFTEN_ALONE) &&
      ACTS_ALONE.test(simplified.slice(end, end + 2))
      ? 1
      : 0;
  }
  const isOrdinary =
    isMadeOfWords &&
    (!opensClause ||
      given > MADE_OF_WORDS ||
      (isListed.isFrequent(givenName) && !HARDLY_WORDS.includes(simplified.charAt(start))) ||
      isAddress(simplified, start + 1));
  if (isOrdinary || NO_FIRST.test(givenName) || [...givenName].some((each) => NO_LAST.has(each))) return 0;
  if (cutWords(isListed, simplified, start, end) > 0 || soundsForeign(simplified, start, end, costs, SOUNDS_FOREIGN))
    return 0;
  // 任 after a comma takes an office.
  const opens = simplified.charAt(start) === '任' ? /(?:^|[。！？“”‘’\s])$/.test(past) : opensClause;
  if (opens && isMadeOfWords && HARDLY_WORDS.includes(simplified.charAt(start))) return 2;
  return (opens && given <= LIKELY_GIVEN) || (BEFORE_NAME.test(past) && given <= VERY_LIKELY_GIVEN) ? 1 : 0;
}
