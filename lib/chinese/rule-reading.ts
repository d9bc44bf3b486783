import type { Span } from './segment';
import type { WordReading } from './word-readings';

/** What a rule sees: the words around a lone character, empty at the edge of a clause, and the rest of the clause. */
type Surroundings = { before: string; after: string; afterIsNumber: boolean; beforeIsNumber: boolean; rest: string };

/**
 * Rules for lone characters that pinyin-pro misreads far more often than it reads them, by simplified character. Each
 * names the syllable, or undefined where the context shall decide.
 */
const RULES: Readonly<Record<string, (around: Surroundings) => string | undefined>> = {
  // A classifier after a number or a demonstrative (三只, 这只), else "only".
  只: ({ before, beforeIsNumber }) =>
    beforeIsNumber || /[一二两兩三四五六七八九十百千万萬几幾每这這那半多]$/.test(before) ? 'zhī' : 'zhǐ',
  // To comply with an invitation or a demand, else "should".
  应: ({ rest }) => (/^.{0,20}(?:邀|[请請]求|要求|之[约約]|[约約][请請]|[号號]召)/u.test(rest) ? 'yìng' : 'yīng'),
  将: () => 'jiāng',
  间: () => 'jiān',
  得: readDe,
  // The adverbial particle stands between a word of two characters and a verb; otherwise it is land.
  地: ({ before, after }) => {
    if ([...before].length < 2 || after === '') return undefined;
    return /^(?:[的为為是在和与與及有上下中内內里裡之等以则則也都已被将將])/.test(after) ? 'dì' : 'de';
  },
};

function readDe({ before, after, afterIsNumber }: Surroundings): string | undefined {
  if (before === '' || after === '' || afterIsNumber || /^[了到过過]/.test(after)) return undefined;
  if (/^(?:[我你您他她它咱]|[我你他她它咱]们|大家|就|也|还|都|又|总|總|必|非|只|才|仍|可能|恐怕)$/.test(before))
    return 'děi';
  return /^(?:不|所|各|已|未|曾|共|可|应|應)$/.test(before) ? undefined : 'de';
}

const PUNCTUATION = /[\p{P}\s]/u;

/**
 * The reading of a lone character by rule, where there is a rule that decides and it names one of the readings.
 * @param position of the character among the spans
 */
export function ruleReading(
  readings: readonly WordReading[],
  text: string,
  spans: readonly Span[],
  position: number,
): WordReading | undefined {
  const simplified = readings[0]?.entry.simplified ?? '';
  const span = spans[position];
  const rule = Object.hasOwn(RULES, simplified) ? RULES[simplified] : undefined;
  if (!rule || !span) return undefined;

  const word = (neighbour: Span | undefined): string => {
    const found = neighbour ? text.slice(neighbour.start, neighbour.end) : '';
    return PUNCTUATION.test(found) ? '' : found;
  };
  const syllable = rule({
    before: word(spans[position - 1]),
    after: word(spans[position + 1]),
    beforeIsNumber: spans[position - 1]?.kind === 'number',
    afterIsNumber: spans[position + 1]?.kind === 'number',
    rest: text.slice(span.end, span.end + 40).match(/^[^，。！？；,!?;\n]*/)?.[0] ?? '',
  });
  return readings.find(({ pinyin }) => pinyin[0] === syllable);
}
