import type { Edge } from '@/lib/chinese/edges';
import type { Token } from '@/lib/chinese/types';
import { COUNTRIES, type Country } from './countries';

/** What two countries have with each other: after such a word the characters before it can be nothing else. */
const RELATION =
  /^(?:[两三四]国|[两三四]方|关系|建交|断交|战略|会谈|会晤|双方|双边|三边|贸易|经贸|合作|领导人|元首|外长|防长|首脑|友好|友谊|联合|同盟|联军|联盟|边境|边界|之间|峰会|对话|冲突|战争|谈判|协定|协议|条约|混血|自贸|高层|人民|民间|人文|文化|军演)/;
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
  /** Whether the texts name every country of a word but China. */
  areNamed: (word: string) => boolean;
};

/**
 * Reads abbreviations of countries (中玻, 美日, 中美俄, 玻方) as the texts of an article allow: 玻 is Bolivia only where they
 * name Bolivia. Where they name two countries that share a character (巴西, 巴基斯坦), it stands for neither.
 * @param inArticle names of the countries that the article names
 */
export function countryReader(inArticle: readonly string[]): CountryReader {
  const known = new Map<string, Country | undefined>();
  const named = new Set<string>();
  const names = new Set(inArticle);

  function country(character: string): Country | undefined {
    if (!known.has(character)) known.set(character, find(character));
    return known.get(character);
  }

  function find(character: string): Country | undefined {
    const candidates = COUNTRIES.get(character) ?? [];
    const inTexts = candidates.filter(({ name }) => names.has(name));
    if (inTexts.length > 0) named.add(character);
    return inTexts.length > 0
      ? inTexts.length === 1
        ? inTexts[0]
        : undefined
      : candidates.find(({ isUsual }) => isUsual);
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
    return [...word].flatMap((character) => {
      const { name, english } = country(character) ?? {};
      return name && english ? [{ text: character, name, gloss: english }] : [];
    });
  }
  function areNamed(word: string): boolean {
    return [...word].every((character) => character === '中' || (country(character) && named.has(character)));
  }
  return { edges, parts, areNamed };
}
