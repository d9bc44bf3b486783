import { memo } from '@/lib/chinese/memo';
import type { Edge } from '@/lib/chinese/token-candidates';
import type { Token } from '@/lib/chinese/types';
import { COUNTRIES, type Country } from './countries';

/** What two countries have with each other: after such a word the characters before it can be nothing else. */
const RELATION =
  /^(?:[两三四]国|[两三四]方|关系|建交|断交|战略|会谈|会晤|双方|双边|三边|贸易|经贸|合作|领导人|元首|外长|防长|首脑|友好|友谊|联合|同盟|联军|联盟|边境|边界|之间|峰会|对话|冲突|战争|谈判|协定|协议|条约|混血|自贸|高层|人民|民间|人文|文化|军演|班列|停火|局势|口岸|铁路|学者|军方|军事|危机|博览|问题|双方)/;
/** Pairs that news has often: each is these two countries in any text, whatever else its characters may stand for. */
const PAIRS = new Map(
  (
    '印巴 印度+巴基斯坦, 巴以 巴勒斯坦+以色列, 以巴 以色列+巴勒斯坦, 俄乌 俄罗斯+乌克兰, ' +
    '乌俄 乌克兰+俄罗斯, 美伊 美国+伊朗, 伊以 伊朗+以色列, 以伊 以色列+伊朗, 黎以 黎巴嫩+以色列, ' +
    '美以 美国+以色列, 中缅 中国+缅甸, 中越 中国+越南, 中老 中国+老挝, 中泰 中国+泰国, ' +
    '中柬 中国+柬埔寨, 中菲 中国+菲律宾, 中马 中国+马来西亚, 中哈 中国+哈萨克斯坦, ' +
    '中乌 中国+乌兹别克斯坦, 中尼 中国+尼泊尔, 中朝 中国+朝鲜, 朝韩 朝鲜+韩国, 朝美 朝鲜+美国, ' +
    '美朝 美国+朝鲜, 台美 台湾+美国, 美台 美国+台湾, 台日 台湾+日本, 中美 中国+美国, 中欧 中国+欧盟'
  )
    .split(', ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3).split('+')] as const),
);
/** What makes a region of the middle of a continent of 中美 and 中欧. */
const REGION = /^(?:洲|地区|地區|国家|國家|各国|各國)/;
const EDGE = /^[\p{P}\s]?$/u;
const RUN = new RegExp(`[${[...COUNTRIES.keys()].join('')}]{2,}`, 'g');
const SIDE = new RegExp(`[${[...COUNTRIES.keys()].join('')}]方(?![面法向式便案针可才位圆形格程])`, 'g');
const MOST = 5;

/** Cheaper than two lone characters; cheaper still before a word of relation. */
const COST = 13;
const RELATED_COST = 8;
const SIDE_COST = 12;

/** Which country each character stands for in some texts; asked for first where one has a candidate. */
export type CountryReader = {
  edges: (simplified: string) => Edge[];
  parts: (word: string) => Token['parts'];
  /** Whether the texts name every country of a word but China, or news means these countries by it; `after` follows it. */
  areNamed: (word: string, after: string) => boolean;
};

/**
 * Reads abbreviations of countries (中玻, 美日, 玻方): 玻 is Bolivia only where the article names Bolivia, and neither of two
 * named countries that share a character (巴西, 巴基斯坦).
 */
export function countryReader(inArticle: readonly string[]): CountryReader {
  const named = new Set<string>();
  const names = new Set(inArticle);

  const country = memo((character: string): Country | undefined => {
    const candidates = COUNTRIES.get(character) ?? [];
    const inTexts = candidates.filter(({ name }) => names.has(name));
    if (inTexts.length > 0) named.add(character);
    return inTexts.length > 0
      ? inTexts.length === 1
        ? inTexts[0]
        : undefined
      : candidates.find(({ isUsual }) => isUsual);
  });

  /** A pair before a word of relation, or alone between points. */
  function isOffered(simplified: string, start: number, end: number): boolean {
    if (RELATION.test(simplified.slice(end, end + 3))) return true;
    return EDGE.test(simplified.charAt(start - 1)) && EDGE.test(simplified.charAt(end));
  }

  /** The countries of a pair that news has often, unless the texts name only others of its characters. */
  function pairOf(word: string): Country[] | undefined {
    const found = PAIRS.get(word)?.map((name, index) => {
      const candidates = COUNTRIES.get(word.charAt(index)) ?? [];
      const isOther = !names.has(name) && candidates.some((candidate) => names.has(candidate.name));
      return isOther ? undefined : candidates.find((candidate) => candidate.name === name);
    });
    return found?.every((item) => item !== undefined) ? found : undefined;
  }

  function edges(simplified: string): Edge[] {
    const found: Edge[] = [];
    const offer = (start: number, end: number, cost: number): void => {
      found.push({ start, end, cost, kind: 'name', name: 'countries' });
    };
    for (const { 0: run, index } of simplified.matchAll(RUN)) {
      for (let from = 0; from < run.length - 1; from += 1) {
        for (let to = from + 2; to <= Math.min(run.length, from + MOST); to += 1) {
          const characters = run.slice(from, to);
          if (PAIRS.has(characters) && isOffered(simplified, index + from, index + to))
            offer(index + from, index + to, RELATED_COST);
          if (characters.includes('台')) continue;
          if (new Set(characters).size < characters.length || ![...characters].every(country)) break;
          const isRelated = RELATION.test(simplified.slice(index + to, index + to + 3));
          // 美日 is as it looks, but 德加 or 法意 may be anything.
          if (
            isRelated ||
            [...characters].every((character) => named.has(character) || '中美英俄日韩'.includes(character))
          ) {
            offer(index + from, index + to, isRelated ? RELATED_COST : COST);
          }
        }
      }
    }
    for (const { 0: side, index } of simplified.matchAll(SIDE)) {
      const character = side.charAt(0);
      if (country(character) && (named.has(character) || '中美英俄'.includes(character)))
        offer(index, index + 2, SIDE_COST);
    }
    return found;
  }

  /** @param word an abbreviation in simplified characters */
  function parts(word: string): Token['parts'] {
    const pair = pairOf(word);
    return [...word].flatMap((character, index) => {
      const { name, english } = pair?.[index] ?? country(character) ?? {};
      return name && english ? [{ text: character, name, gloss: english }] : [];
    });
  }
  function areNamed(word: string, after: string): boolean {
    if (pairOf(word) && !REGION.test(after)) return true;
    return [...word].every((character) => character === '中' || (country(character) && named.has(character)));
  }
  return { edges, parts, areNamed };
}
