import { CharacterClass } from '@/lib/chinese/classify';
import type { Edge } from '@/lib/chinese/token-candidates';
import {
  cutsNewWork,
  followsTitle,
  headsLine,
  isMeasure,
  isTitle,
  openSides,
  opensBefore,
  precedesAddress,
  precedesTitleOrAct,
  standsAlone,
} from './context';
import { ALONE_GIVEN, GIVEN_COSTS, NO_LAST, NOT_ALONE_GIVEN, OTHER_GIVEN } from './given-names';
import { headsAddress, isCalledSo } from './lone-surnames';
import { cutWords, type IsListed, type NameText, soundsForeign } from './name-text';
import { signOfName } from './own-reading-names';
import { SURNAMES } from './surnames';

/** What ends the names of places and bodies: no person without a title. */
const PLACE = /[区乡镇村县市省州宫殿寺庙湖河岛路街站队厂社校院馆店氏]$/;
/** The same, but given names end so too (建国, 大海). */
const PLACE_OR_GIVEN = /[国江山海桥军]$/;
const JOINT = /[·・•‧∙･]/;
/** The rest of a foreign name that goes on over a joint (叶甫根尼·普鲁申科). */
const GOES_ON = /^\p{Script=Han}{0,3}[·・•‧∙･]/u;

/** Surnames in the traditional script are distinguished from words that the simplified script writes alike (於, 週, 薑). */
const NO_SURNAMES = new Set('於週薑穀鬍範遊鬆乾後鐘嶽製萬');

const NAME = 8;
const RARE_SURNAME = 3;
const SHORT = 2;
const PROVEN = 5;
const OPEN_SIDE = 1;
/** For a name that would cut a word in two, or is made of one (高山|茶, 任|飞行). */
const CUT_WORD = 8;
const ORDINARY = 4;
/** Less than any word of one character. */
const SURNAME = 6;
/** For a word of the dictionary and one character more (李子|熟, 孟子|云, 余华|新书). */
const WORD_AND_MORE = 8;
const PERSON_LIKE = 12;
/** A given name of one character that is often one (仇英): what it costs at most. */
const OFTEN_GIVEN = 5.5;
/** What a character costs that is mostly a word, where the neighbours on both sides prove the name (总统李在明表示). */
const WORD_IN_NAME = 9;

/** Personal names: surname and one or two characters (王毅, 李家超); rare surnames only where context proves them. */
export function personalNames(names: NameText): Edge[] {
  const { text, simplified, classes, isListed } = names;
  const edges: Edge[] = [];
  for (let start = 0; start < simplified.length - 1; start += 1) {
    if (classes[start] !== CharacterClass.han || SURNAME_STARTS[simplified.charCodeAt(start)] === 0) continue;
    if (isRepeated(simplified, start)) continue;
    if (NO_SURNAMES.has(text.charAt(start)) || isMeasure(simplified, start)) continue;
    for (const length of [2, 1]) {
      const surname = SURNAMES.get(simplified.slice(start, start + length));
      if (surname) offer(names, start, start + length, surname.isCommon, edges);
    }
    offerSurname(simplified, start, isListed, edges);
    offerTwoSurnames(simplified, start, edges);
  }
  return edges;
}

/** One character three times over begins no name, and a million of them are passed over at no cost. */
function isRepeated(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === unit && text.charCodeAt(at + 2) === unit;
}

/** Surnames that before a form of address are mostly words: 向老师 is to the teacher. */
const NOT_ALONE = '向任时应全那成连边师解管';

/** A surname alone, before a form of address: 王|女士, 区|先生. */
function offerSurname(simplified: string, start: number, isListed: IsListed, edges: Edge[]): void {
  const end = start + 1;
  if (isCalledSo(simplified, start)) edges.push({ start, end, cost: SURNAME, kind: 'name', name: 'personal' });
  if (!SURNAMES.has(simplified.charAt(start)) || !precedesAddress(simplified, end)) return;
  if (NOT_ALONE.includes(simplified.charAt(start)) || !headsAddress(simplified, start)) return;
  if (isListed(simplified.slice(Math.max(0, start - 1), end)) && start > 0) return;
  edges.push({ start, end, cost: SURNAME, kind: 'name', name: 'personal' });
}

/** A single word between 向 and a verb: 向东走, 向南飞. */
const TOWARDS = /^[向朝往][东南西北前后上下左右外内里]/;

const TWO_GIVEN = 16;

/** A woman's name after her husband's: 林郑月娥, two common surnames and two characters. */
function offerTwoSurnames(simplified: string, start: number, edges: Edge[]): void {
  const end = start + 4;
  const surnames = [simplified.charAt(start), simplified.charAt(start + 1)];
  if (end > simplified.length || !surnames.every((surname) => SURNAMES.get(surname)?.isCommon)) return;
  const given = GIVEN_COSTS[simplified.charCodeAt(start + 2)] as number;
  const cost = NAME + given + (GIVEN_COSTS[simplified.charCodeAt(start + 3)] as number);
  const isProven =
    followsTitle(simplified, start) ||
    precedesTitleOrAct(simplified, end) ||
    (openSides(simplified, start, end) === 2 && cost <= NAME + TWO_GIVEN);
  if (cost === Number.POSITIVE_INFINITY || !isProven || isTitle(simplified.slice(start + 2, end))) return;
  edges.push({ start, end, cost, kind: 'name', name: 'personal', isProven });
}

/** Whether the character before this offset is one that given names often are, and nothing else as often. */
function isOftenGiven(simplified: string, end: number): boolean {
  const character = simplified.charAt(end - 1);
  return (
    (GIVEN_COSTS[character.charCodeAt(0)] as number) <= OFTEN_GIVEN && !'国大人一三世东中二家子文公'.includes(character)
  );
}

/** 钟南山, but not 唐家山 or 黄国: what ends as places do, and is made as given names are. */
function isPersonLikePlace(given: string): boolean {
  const cost = [...given].reduce((sum, character) => sum + (GIVEN_COSTS[character.charCodeAt(0)] as number), 0);
  return given.length === 2 && !/^[大小家中东西北上下平高江]/.test(given) && cost <= PERSON_LIKE;
}

const SURNAME_STARTS = new Uint8Array(0x10000);
for (const surname of SURNAMES.keys()) SURNAME_STARTS[surname.charCodeAt(0)] = 1;

function offer(names: NameText, start: number, givenStart: number, isCommon: boolean, edges: Edge[]): void {
  const { simplified, classes, costs, isListed, isKnown } = names;
  const isTitled = followsTitle(simplified, start);
  if (!isTitled && (TOWARDS.test(simplified.slice(start, start + 2)) || JOINT.test(simplified.charAt(start - 1))))
    return;
  let given = 0;
  for (let end = givenStart + 1; end <= givenStart + 2; end += 1) {
    if (classes[end - 1] !== CharacterClass.han) return;
    const own = GIVEN_COSTS[simplified.charCodeAt(end - 1)] as number;
    given += own === Number.POSITIVE_INFINITY && isTitled && end === givenStart + 1 ? WORD_IN_NAME : own;
    if (given === Number.POSITIVE_INFINITY) return;
    if (own === Number.POSITIVE_INFINITY || NO_LAST.has(simplified.charAt(end - 1))) continue;
    const isShort = end - givenStart === 1;
    if (!isShort && isTitle(simplified.slice(givenStart, end))) continue;
    const isMadeOfWords =
      !isShort && (isListed(simplified.slice(start, end - 1)) || isListed(simplified.slice(givenStart, end)));
    const acts = precedesTitleOrAct(simplified, end) || headsLine(simplified, start, end);
    const isProven =
      isTitled ||
      (acts &&
        (isCommon ||
          (!isMadeOfWords && opensBefore(simplified, start) && (!isShort || isOftenGiven(simplified, end)))));
    const holdsWord = !isShort && GIVEN_COSTS[simplified.charCodeAt(givenStart)] === Number.POSITIVE_INFINITY;
    if (holdsWord && !acts) continue;
    if (soundsForeign(simplified, start, end, costs)) continue;
    if (!isTitled && PLACE.test(simplified.slice(givenStart, end))) continue;
    if (GOES_ON.test(simplified.slice(end, end + 4))) continue;
    const open = openSides(simplified, start, end);
    if (!isProven && cutsNewWork(simplified, end)) continue;
    const givenName = simplified.slice(givenStart, end);
    if (!isProven && PLACE_OR_GIVEN.test(givenName) && !(open === 2 && isPersonLikePlace(givenName))) continue;
    const isRare = !isListed.isFrequent(simplified.charAt(end - 1));
    if (!isProven && own === OTHER_GIVEN && !isRare) continue;
    const isAlone = isShort && isCommon && own <= ALONE_GIVEN && !NOT_ALONE_GIVEN.includes(givenName);
    const isNamed = isProven ? 0 : signOfName(names, { start, end, isMadeOfWords });
    if (!isProven && isShort && isNamed === 0 && !(isAlone && standsAlone(simplified, start, end))) continue;
    if (!isProven && !isShort && isNamed === 0 && open < (isCommon ? 1 : 2)) continue;
    let cost = NAME + given + (isCommon ? 0 : RARE_SURNAME) + (isShort ? SHORT : 0);
    cost -= isProven || isNamed === 2 ? PROVEN : open * OPEN_SIDE;
    // 马云|和 cuts no 云和: what links names goes with neither.
    const isLinked = /[和与及]/.test(simplified.charAt(end)) && opensBefore(simplified, start);
    cost += CUT_WORD * cutWords(isListed, simplified, start, isLinked ? simplified.length : end);
    if (!isTitled && !isShort && isListed(simplified.slice(start, end - 1))) cost += ORDINARY;
    if (!isProven && !isShort && !isRare && isKnown(simplified.slice(start, end - 1))) cost += WORD_AND_MORE;
    if (!isTitled && !isCommon && isListed(simplified.slice(givenStart, end))) cost += ORDINARY;
    edges.push({ start, end, cost, kind: 'name', name: 'personal', isProven });
  }
}
