import type { Edge } from '@/lib/chinese/token-candidates';
import { LISTED_READINGS, PEOPLE } from './listed-tables';
import { cutWords, type NameText } from './name-text';

/** Less than two words: what is listed is seldom anything else. */
const COST = 9;
/** For one whose end would cut a word in two (曾参|加, 主|任县). */
const CUT_WORD = 9;

/** `side` is the mark of the tables: which side has to be open. */
type Listed = { name: string; pinyin?: readonly string[]; isWord: boolean; side: string };

/** By first character, in simplified ones. */
const BY_FIRST = new Map<string, Listed[]>();
const STARTS = new Uint8Array(0x10000);
/** The first two characters of each, as one number. */
const PAIRS = new Set<number>();
const READINGS = new Map<string, readonly string[]>();

for (const item of LISTED_READINGS.split(',')) {
  const [, side = '', name = '', syllables = ''] = /^\s*([?!]?)(\p{Script=Han}+)(.*?)\s*$/su.exec(item) ?? [];
  const pinyin = syllables.trim().split(' ');
  READINGS.set(name, pinyin);
  add({ name, pinyin, isWord: syllables === syllables.toLowerCase(), side });
}
for (const [surname, givenNames] of Object.entries(PEOPLE)) {
  for (const given of givenNames.split(' '))
    add({ name: surname + given, isWord: false, side: given.length === 1 ? '?' : '' });
}

function add(listed: Listed): void {
  const first = listed.name.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), listed]);
  STARTS[first.charCodeAt(0)] = 1;
  PAIRS.add(pairAt(listed.name, 0));
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The syllables of a listed name that is not read as its characters are, in simplified characters. */
export function listedPinyin(name: string): readonly string[] | undefined {
  return READINGS.get(name);
}

/** What may stand right before a name, before a place, and after either. */
const BEFORE = /(?:^|[\p{P}\s和与及同跟对向在到去从的是叫了有由被把像为让给于自以离将])$/u;
const PROVINCE = /(?:[省市州]|[东南西北海江川徽][东南西北]?|河[南北])$/u;
const AFTER = /^(?:$|[\p{P}\s和与及同跟对向在到去从的是也都就说曰为有人因被把将以又很不曾])/u;

/** What somebody called 傅 says, rather than what 傅说 was. */
const SAYS = /[他她它我你这那，,：:“不道没到过]/;

/** Names and sayings of the tables, wherever they stand; short ones that may be words beside another only at an open side. */
export function listedNames({ simplified, isListed }: NameText): Edge[] {
  const edges: Edge[] = [];
  for (let start = 0; start < simplified.length; start += 1) {
    if (STARTS[simplified.charCodeAt(start)] === 0 || !PAIRS.has(pairAt(simplified, start))) continue;
    for (const { name, pinyin, isWord, side } of BY_FIRST.get(simplified.charAt(start)) ?? []) {
      if (!simplified.startsWith(name, start)) continue;
      const end = start + name.length;
      if (side !== '' && !isOpen(side, simplified, start, end)) continue;
      const cost = COST + CUT_WORD * cutWords(isListed, simplified, start, end);
      edges.push({
        start,
        end,
        cost,
        kind: isWord ? 'word' : 'name',
        name: pinyin ? 'listed' : 'personal',
        isProven: true,
      });
    }
  }
  return edges;
}

/** Whether a side of what lies between these offsets belongs to no other word; for a place, the one after it or its province. */
function isOpen(side: string, simplified: string, start: number, end: number): boolean {
  const past = simplified.slice(Math.max(0, start - 2), start);
  if (simplified.charAt(end - 1) === '说' && SAYS.test(simplified.charAt(end))) return false;
  return (side === '?' ? BEFORE : PROVINCE).test(past) || AFTER.test(simplified.slice(end, end + 1));
}
