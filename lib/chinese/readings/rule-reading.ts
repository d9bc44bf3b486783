import { loneSurname, mayBeSurname } from '@/lib/chinese/names/lone-surnames';
import { surnamePinyin } from '@/lib/chinese/names/surnames';
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

/** The one of `readings` on which a rule decides for the span at `position`; `text` is in simplified characters. */
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
  if (!span) return undefined;
  const isSurname =
    simplified.length === 1 && mayBeSurname(text, span.start, span.end) && surnamePinyin(simplified) !== undefined;
  if (!rule && !isSurname) return undefined;

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
  const surname = isSurname ? loneSurname(simplified, around) : undefined;
  const named = surname ?? rule?.(around);
  const found = readings.find(({ pinyin }) => pinyin.join(' ').toLowerCase() === named?.toLowerCase());
  return found ?? (surname === undefined ? undefined : unlisted(surname, readings));
}

/** A surname whose reading the dictionary lacks (种 Chóng): no entry is its own, so that none lends it a Taiwan reading. */
function unlisted(surname: string, [first]: readonly WordReading[]): WordReading | undefined {
  if (!first) return undefined;
  const { taiwanPinyin: _taiwanPinyin, ...entry } = first.entry;
  return { entry, pinyin: [surname] };
}
