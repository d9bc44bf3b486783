import { CharacterClass } from '@/lib/chinese/classify';
import type { Edge } from '@/lib/chinese/edges';
import { characterCosts } from './character-costs';
import { followsTitle, openSides, precedesTitleOrAct } from './context';
import { GIVEN_CHARACTERS } from './given-characters';
import { cutWords, type IsListed } from './listed-words';
import { SURNAMES } from './surnames';

/** A character that the table does not have: given names use rare ones too. */
const OTHER_GIVEN = 9;
const GIVEN_COSTS = characterCosts(GIVEN_CHARACTERS, OTHER_GIVEN);
/** Words that stand after a name far more often than in one. */
const NO_GIVEN =
  '的了是在与及或就都也不没这那他她它我你们个于对把被将给让说称指问等已又还才仅只更最很太但并而且则即却因所此该各每再由使着过';
for (const character of NO_GIVEN) GIVEN_COSTS[character.charCodeAt(0)] = Number.POSITIVE_INFINITY;
/** The same, but given names may begin with them: 和平, 有才, 以文. */
const NO_LAST = new Set('和有以其之为得向来去上下从到时后前里内外间');

/** Surnames in the traditional script are told from words that the simplified script writes alike (於, 週, 薑). */
const NO_SURNAMES = new Set('於週薑穀鬍範遊鬆乾後鐘嶽製萬');

const NAME = 8;
const RARE_SURNAME = 3;
const SHORT = 2;
const PROVEN = 5;
const OPEN_SIDE = 1;
/** For a name that would cut a word in two, or is made of one (高山|茶, 任|飞行). */
const CUT_WORD = 8;
const ORDINARY = 4;

/**
 * Chinese personal names: a surname and one or two characters (王毅, 李家超). Rare surnames only where a title or a verb
 * proves them.
 * @param simplified the text in simplified characters, offset by offset
 */
export function personalNames(text: string, simplified: string, classes: Uint8Array, isListed: IsListed): Edge[] {
  const edges: Edge[] = [];
  for (let start = 0; start < simplified.length - 1; start += 1) {
    if (classes[start] !== CharacterClass.han || SURNAME_STARTS[simplified.charCodeAt(start)] === 0) continue;
    if (NO_SURNAMES.has(text.charAt(start))) continue;
    for (const length of [2, 1]) {
      const surname = SURNAMES.get(simplified.slice(start, start + length));
      if (surname) offer(simplified, classes, start, start + length, surname.isCommon, isListed, edges);
    }
  }
  return edges;
}

const SURNAME_STARTS = new Uint8Array(0x10000);
for (const surname of SURNAMES.keys()) SURNAME_STARTS[surname.charCodeAt(0)] = 1;

function offer(
  simplified: string,
  classes: Uint8Array,
  start: number,
  givenStart: number,
  isCommon: boolean,
  isListed: IsListed,
  edges: Edge[],
): void {
  const isTitled = followsTitle(simplified, start);
  let given = 0;
  for (let end = givenStart + 1; end <= givenStart + 2; end += 1) {
    if (classes[end - 1] !== CharacterClass.han) return;
    given += GIVEN_COSTS[simplified.charCodeAt(end - 1)] as number;
    if (given === Number.POSITIVE_INFINITY) return;
    if (NO_LAST.has(simplified.charAt(end - 1))) continue;
    const isProven = isTitled || (isCommon && precedesTitleOrAct(simplified, end));
    const open = openSides(simplified, start, end);
    const isShort = end - givenStart === 1;
    if (!isProven && open < (isCommon && !isShort ? 1 : 2)) continue;
    let cost = NAME + given + (isCommon ? 0 : RARE_SURNAME) + (isShort ? SHORT : 0);
    cost -= isProven ? PROVEN : open * OPEN_SIDE;
    cost += CUT_WORD * cutWords(isListed, simplified, start, end);
    if (!isTitled && !isShort && isListed(simplified.slice(start, end - 1))) cost += ORDINARY;
    if (!isTitled && !isCommon && isListed(simplified.slice(givenStart, end))) cost += ORDINARY;
    edges.push({ start, end, cost, kind: 'name', name: 'personal', isProven });
  }
}
