import { isClassifier, isVerb } from './sense-class';
import { SENSE_RULES } from './sense-rules';

/** A pattern that every clause matches. */
const ALWAYS = /^(?:\.|\\\||\\\|\/)$/;

/** What stands before a measure word; and what before one that is rather a verb or an adverb: 三遍, not 一听 or 多付. */
const COUNTED =
  /(?:M[0-9０-９一二三四五六七八九十百千万亿两几半零〇多余]+|(?<!M\S+ )[A-Z]首|[A-Z](?:这|那|每|哪|几|数|多|各|某|该|半|整|另一|一|两)) \|(?!A难|D难|V难)/;
const COUNTED_VERB = /M[0-9０-９二三四五六七八九十百千万亿两几]+ \|(?:[NACU]|\$)/;

/** Words that stand behind a number mostly in a sense that is no measure word: 三方, 这行, 一房难求. */
const RATHER_NOUN = '行房手码方席缸管折环期点盘水号';

/**
 * Of a word of two characters that is verb and noun (影响, 规定): where it is the one, and where the other. Neither 在
 * nor a noun beside it says anything: 在休息站, 冲突地区, 回应说.
 */
const NOUN =
  /(?:U的|[A-Z](?:项|份|种|场|番|篇|段)) \|(?:\$|U的|D|V(?:是|有|让|使|令|引发|引起|取得))|V(?:进行|展开|接受|受到|作出|做出|提出|遭到|发表|造成|产生|引起) (?:U了 )?(?:A\S+ )?\|(?:\$|U的)|(?:\^|[NR]\S+|U的|[A-Z]份) \|V(?:表明|显示|指出) |[A-Z](?:依照|按照|根据|依据|违反|符合) \|(?!N)|V受 (?:\S+ ){1,4}\|(?:\$|F)/;
const VERB =
  /(?:D(?:已|已经|正|正在|曾|曾经|将|并|也|都|就|才|还|再|只|不|没|没有|未|刚|仍|又|却|则|均|连夜|立即|当即)) \|(?:[NRMA]\S|U[了过着])|[A-Z](?:会|要|可以|应当|应该|须|必须|能|能够|想) \|(?!U的|\$)|\|U(?:了|过|着) (?!\$)|R(?:我|你|他|她|我们|你们|他们|她们|大家) \|[NRMA]/;

/**
 * Glosses that say too little, or rather something else: those with a remark, which is mostly of a field, of people
 * (指导 as a coach), and adjectives and adverbs, by their ending.
 */
const NO_NOUN = /\(|^fig\.|^favorite|^[a-z-]+(?:ly|ed|able|ible|ing)\b|\b[a-z]+(?:er|or|ist)\b/;
const NO_VERB = /\(/;

/** What can tell the senses of a word apart. */
export type SenseChoice = {
  rules: readonly (readonly [sense: number, clause: RegExp])[];
  counted?: readonly [sense: number, before: RegExp];
  verb?: number;
  noun?: number;
};

/**
 * What can tell the senses of a word apart; undefined where nothing can.
 * @param word in simplified characters
 * @param part the letter of its part of speech, '' where it is not known
 * @param senses of the entries that are read as the word is, in the order of the card
 */
export function senseChoice(word: string, part: string, senses: readonly string[]): SenseChoice | undefined {
  if (senses.length < 2) return undefined;
  const rules = (Object.hasOwn(SENSE_RULES, word) ? (SENSE_RULES[word] ?? []) : []).flatMap(([gloss, clause]) => {
    const sense = senses.findIndex((own) => begins(own, gloss));
    return sense < 0 ? [] : [[sense, clause] as const];
  });
  const choice: SenseChoice = {
    rules,
    ...countedSense(word, part, senses),
    ...(rules.length === 0 && nounAndVerb(word, part, senses)),
  };
  return rules.length === 0 && choice.counted === undefined && choice.verb === undefined && choice.noun === undefined
    ? undefined
    : choice;
}

/**
 * The sense that a word has in its clause (see `senseContexts`), as an index of its senses; undefined where that is not
 * plain, and the dictionary’s order holds.
 */
export function likelySense({ rules, counted, verb, noun }: SenseChoice, clause: string): number | undefined {
  for (const [sense, pattern] of rules) {
    // What holds everywhere says no more than the order does.
    if (pattern.test(clause)) return sense === 0 && ALWAYS.test(pattern.source) ? undefined : sense;
  }
  if (counted?.[1].test(clause)) return counted[0];
  if (verb === undefined && noun === undefined) return undefined;
  const isNoun = NOUN.test(clause);
  return isNoun === VERB.test(clause) ? undefined : isNoun ? noun : verb;
}

/** The sense as a measure word: where there are several, the first of all senses, if it is one. */
function countedSense(word: string, part: string, senses: readonly string[]): Pick<SenseChoice, 'counted'> {
  const sense = senses.findIndex(isClassifier);
  if (sense < 0 || RATHER_NOUN.includes(word)) return {};
  const isOnly = sense === 0 || new Set(senses.filter(isClassifier)).size === 1;
  return isOnly ? { counted: [sense, /[vd]/.test(part) ? COUNTED_VERB : COUNTED] } : {};
}

/** The first senses as a verb and as a noun of a word that is both; not of prepositions (通过) and adverbs. */
function nounAndVerb(word: string, part: string, senses: readonly string[]): Pick<SenseChoice, 'verb' | 'noun'> {
  if (word.length < 2 || !/^[vn]?$/.test(part) || !senses.some(isVerb) || senses.every(isVerb)) return {};
  const verb = senses.findIndex(isVerb);
  const noun = senses.findIndex((sense) => !isVerb(sense));
  // A verb that is first is so without a mark, which would often not be of the gloss that fits best (接触, 投入).
  const isVerbPlain = verb > 0 && part !== 'n' && !NO_VERB.test(senses[verb] ?? '');
  return { ...(isVerbPlain && { verb }), ...(!NO_NOUN.test(senses[noun] ?? '') && { noun }) };
}

/** Whether a gloss begins with these words. */
function begins(sense: string, words: string): boolean {
  return sense.startsWith(words) && !/^[a-z]/.test(sense.slice(words.length));
}
