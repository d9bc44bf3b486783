import { SURNAMES } from '@/lib/chinese/names/surnames';
import type { Span } from '@/lib/chinese/segment';
import type { WordReading } from './word-readings';

/** What a rule sees: the words around a lone character or a word, empty at the edge of a clause, and the rest of the clause. */
export type Surroundings = {
  before: string;
  after: string;
  afterIsNumber: boolean;
  beforeIsNumber: boolean;
  /** The clause up to the character, and from it on. */
  past: string;
  rest: string;
};

/** Names the syllables, joined by spaces, or undefined where something else shall decide. */
export type ReadingRule = (around: Surroundings) => string | undefined;

const PUNCTUATION = /[\p{P}\s]/u;

/** Beside these, a surname is one: 姓曾, 仇先生. */
const TITLE = /^(?:先生|女士|小姐|太太|某|某某|氏|教授|老师|老師|医生|醫生|总|總|律师|律師)$/;

/** After these a verb follows, not a person: 他任教授, 曾任教授. */
const BEFORE_VERB = /^(?:[我你您他她它]|[我你他她它][们們]|曾|现|現|兼|升|转|轉|改)$/;

function surnameReading(simplified: string, { before, after }: Surroundings): string | undefined {
  if (!/姓$/.test(before) && (!TITLE.test(after) || BEFORE_VERB.test(before))) return undefined;
  return SURNAMES.get(simplified)?.pinyin[0];
}

/**
 * The reading of a lone character or a word by rule, where there is one that decides and it names one of the readings.
 * @param rules by simplified character or word
 * @param text in simplified characters
 * @param position of the word among the spans
 */
export function ruleReading(
  rules: Readonly<Record<string, ReadingRule>>,
  readings: readonly WordReading[],
  text: string,
  spans: readonly Span[],
  position: number,
): WordReading | undefined {
  const span = spans[position];
  const simplified = span ? text.slice(span.start, span.end) : '';
  const rule = Object.hasOwn(rules, simplified) ? rules[simplified] : undefined;
  const isSurname = simplified.length === 1 && SURNAMES.has(simplified);
  if (!span || (!rule && !isSurname)) return undefined;

  const word = (neighbour: Span | undefined): string => {
    const found = neighbour ? text.slice(neighbour.start, neighbour.end) : '';
    return PUNCTUATION.test(found) ? '' : found;
  };
  const around: Surroundings = {
    before: word(spans[position - 1]),
    after: word(spans[position + 1]),
    beforeIsNumber: spans[position - 1]?.kind === 'number',
    afterIsNumber: spans[position + 1]?.kind === 'number',
    past: text.slice(Math.max(0, span.start - 40), span.start).match(/[^，。！？；,!?;\n]*$/)?.[0] ?? '',
    rest: text.slice(span.end, span.end + 40).match(/^[^，。！？；,!?;\n]*/)?.[0] ?? '',
  };
  const named = (isSurname ? surnameReading(simplified, around) : undefined) ?? rule?.(around);
  return readings.find(({ pinyin }) => pinyin.join(' ').toLowerCase() === named?.toLowerCase());
}
