import { CharacterClass } from '@/lib/chinese/classify';
import type { Edge } from '@/lib/chinese/edges';
import { followsTitle, openSides, precedesTitleOrAct } from './context';
import { JAPANESE_SURNAMES } from './japanese-surnames';
import { cutWords, type IsListed } from './listed-words';

const STARTS = new Uint8Array(0x10000);
for (const surname of JAPANESE_SURNAMES) STARTS[surname.charCodeAt(0)] = 1;

const LONGEST_SURNAME = 3;
/** For a name that would cut a word in two (石破茂|举行). */
const CUT_WORD = 8;
/** A given name has one to three characters, mostly two (文雄). */
const GIVEN_COSTS: Readonly<Record<number, number>> = { 0: 9, 1: 11, 2: 7, 3: 12 };
/** What stands after a name, or between its words and others, and not in it. */
const NO_GIVEN =
  /[的了是在与及和或就都也不没这那他她它我你对把被将让说称于等已又还才仅只更最很但并而且则即却因所此该每再由使着过会向从到为以要能县市区町村站州港岛山先氏表访出宣指强认会议发抵举行开进]/;
/** Where a name without a title needs other evidence: the country right before it, or an act after it. */
const JAPAN_BEFORE = /日本(?:籍|人)?$/;

/**
 * Japanese personal names in characters (岸田文雄), by their surname and only with evidence: a title or the country before
 * them, a title or an act after them.
 * @param simplified the text in simplified characters, offset by offset
 */
export function japaneseNames(simplified: string, classes: Uint8Array, isListed: IsListed): Edge[] {
  const edges: Edge[] = [];
  for (let start = 0; start < simplified.length - 1; start += 1) {
    if (STARTS[simplified.charCodeAt(start)] === 0) continue;
    for (let length = 2; length <= LONGEST_SURNAME; length += 1) {
      if (JAPANESE_SURNAMES.has(simplified.slice(start, start + length))) {
        offer(simplified, classes, start, start + length, isListed, edges);
      }
    }
  }
  return edges;
}

function offer(
  simplified: string,
  classes: Uint8Array,
  start: number,
  givenStart: number,
  isListed: IsListed,
  edges: Edge[],
): void {
  const isBefore =
    followsTitle(simplified, start) || JAPAN_BEFORE.test(simplified.slice(Math.max(0, start - 3), start));
  for (let end = givenStart; end <= givenStart + 3; end += 1) {
    if (end > givenStart) {
      if (classes[end - 1] !== CharacterClass.han || NO_GIVEN.test(simplified.charAt(end - 1))) return;
    }
    const acts = precedesTitleOrAct(simplified, end);
    if (!isBefore && !acts) continue;
    const cost = (GIVEN_COSTS[end - givenStart] ?? 12) - (acts ? 3 : 0) - openSides(simplified, start, end);
    const cut = CUT_WORD * cutWords(isListed, simplified, start, end);
    edges.push({ start, end, cost: Math.max(cost, 4) + cut, kind: 'name', name: 'personal', isProven: true });
  }
}
