import type { Span } from './segment';
import type { WordReading } from './word-readings';

/** What a rule sees: the words around a lone character, empty at the edge of a clause, and the rest of the clause. */
type Surroundings = {
  before: string;
  after: string;
  afterIsNumber: boolean;
  beforeIsNumber: boolean;
  /** The clause up to the character, and from it on. */
  past: string;
  rest: string;
};

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
  为: readWei,
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

/**
 * "To be, as" after a verb of naming or turning into, after 以 or 视 in the same clause, and before a number; "for" where
 * its clause goes on to do something, as far as a few frequent verbs tell. Elsewhere the context decides.
 */
function readWei({ before, after, afterIsNumber, past, rest }: Surroundings): string | undefined {
  if (/提供|服务|服務|[创創]造|[争爭]取/.test(rest)) return 'wèi';
  if (/[以视視被][^为為]+$/.test(past) || NAMING.test(before)) return 'wéi';
  if (afterIsNumber && rest.length <= 8) return 'wéi';
  if (/^.{1,8}所/u.test(rest) || /^[宜首主止例准準由敌敵伍邻鄰友荣榮乐樂食题題名王零]$/.test(after)) return 'wéi';
  return undefined;
}

/** Words after which 为 names what something is, becomes or is held to be. */
const NAMING =
  /(?:[称稱列定改升降视視评評选選设設变變译譯转轉更作判分均皆原现現名约約仅僅系係誉譽尊封调調整]|命名|任命|表现|通常|一般|晋升|前身|分别|任期|全长)$/;

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
    past: text.slice(Math.max(0, span.start - 40), span.start).match(/[^，。！？；,!?;\n]*$/)?.[0] ?? '',
    rest: text.slice(span.end, span.end + 40).match(/^[^，。！？；,!?;\n]*/)?.[0] ?? '',
  });
  return readings.find(({ pinyin }) => pinyin[0] === syllable);
}
