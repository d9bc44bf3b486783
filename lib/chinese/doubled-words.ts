import { type Dictionary, perDictionary } from './dictionary/open-dictionary';
import { isHan } from './han';
import { memo } from './memo';
import type { Edge, EdgeProvider } from './token-candidates';
import { wordCost } from './word-cost';

/** Verbs that stand before other verbs, and prepositions: 会会见 and 给给予者 are no doubled verbs. */
const AUXILIARY =
  '会會要能得可应應该該须須需敢肯愿願在是有将將把被给給到对對为為当當过過着著没沒了就都和与與同跟从從向往以于於使让讓令叫不上下来來去进進出回起开開成作还還再又也';

/** Doubled adjectives stand before one of these: 高高的山, 远远地. */
const AFTER_ADJECTIVE = '的地';

/** Called by their character twice, side by side in any order: 爸爸妈妈, though 爸妈 is a word. */
const KIN = '爸妈媽爷爺奶哥姐弟妹叔伯姑舅公婆';

/** How much a doubled verb costs beside the verb by itself: less before its object, more where it ends a word (试题|题). */
const DOUBLED_COST = 0.5;
const BEFORE_OBJECT_GAIN = 3;
const AGAINST_WORD_COST = 9;

/**
 * Words of two characters of which each stands twice (干干净净); doubled verbs (聊聊, the second syllable neutral) and adjectives (高高的, with full tones) that the dictionary does not
 * have; and those that it has, where their second half begins a verb: 说说|话, not 说|说话.
 */
export const doubledWords = perDictionary((dictionary): EdgeProvider => {
  const isVerb = memo((key: number) => hasVerbSense(dictionary, key));
  return (text) => {
    const edges: Edge[] = [];
    for (let start = 0; start + 1 < text.length; start += 1) {
      const unit = text.charCodeAt(start);
      if (unit !== text.charCodeAt(start + 1) || !isHan(unit)) continue;
      const edge = doubledTwice(dictionary, text, start) ?? doubled(dictionary, text, start, isVerb);
      if (edge) edges.push(edge);
    }
    return edges;
  };
});

/** A word of two characters that both stand twice: 干干净净 of 干净, but not 妈妈爸爸. */
function doubledTwice(dictionary: Dictionary, text: string, start: number): Edge | undefined {
  const end = start + 4;
  const [first, second] = [text.charAt(start), text.charAt(start + 2)];
  if (!isDoubled(text, start + 2) || first === second) return undefined;
  if (text.charAt(start - 1) === first || text.charAt(end) === second) return undefined;
  const key = dictionary.find(first + second);
  if (key === undefined || dictionary.find(text.slice(start, end)) !== undefined) return undefined;
  if (KIN.includes(first) && KIN.includes(second)) return undefined;
  return { start, end, cost: wordCost(dictionary, key) + DOUBLED_COST, kind: 'word', doubled: 'full' };
}

function doubled(
  dictionary: Dictionary,
  text: string,
  start: number,
  isVerb: (key: number) => boolean,
): Edge | undefined {
  const end = start + 2;
  const character = text.charAt(start);
  if (text.charAt(start - 1) === character || text.charAt(end) === character) return undefined;
  const key = dictionary.find(character);
  if (key === undefined || AUXILIARY.includes(character)) return undefined;
  const own = dictionary.find(character + character);
  const longer = dictionary.find(text.slice(start + 1, end + 1));
  const hasObject = longer !== undefined && isVerb(longer);
  const edge: Edge = { start, end, cost: wordCost(dictionary, key) + DOUBLED_COST, kind: 'word' };
  if (!hasObject && AFTER_ADJECTIVE.includes(text.charAt(end) || ' ')) {
    return own === undefined ? { ...edge, doubled: 'full' } : undefined;
  }
  if (!isVerb(key) || (longer !== undefined && !hasObject)) return undefined;
  const endsWord = start > 0 && dictionary.find(text.slice(start - 1, start + 1)) !== undefined;
  if (endsWord) edge.cost += AGAINST_WORD_COST;
  else if (hasObject) edge.cost -= BEFORE_OBJECT_GAIN;
  if (isDoubled(text, start - 2) || isDoubled(text, end)) return { ...edge, doubled: 'full' };
  if (own !== undefined) return hasObject && isVerb(own) ? { ...edge, key: own } : undefined;
  return { ...edge, doubled: 'neutral' };
}

/** Of two doubled verbs side by side (说说笑笑), all syllables keep their tones. */
function isDoubled(text: string, start: number): boolean {
  return (
    start >= 0 &&
    start + 1 < text.length &&
    isHan(text.charCodeAt(start)) &&
    text.charAt(start) === text.charAt(start + 1)
  );
}

function hasVerbSense(dictionary: Dictionary, key: number): boolean {
  return dictionary
    .entriesOf(key)
    .some((index) => dictionary.entry(index).senses.some((sense) => /^(?:\([^)]*\) ?)*to /.test(sense)));
}
