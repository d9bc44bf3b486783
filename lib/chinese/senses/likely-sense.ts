import { isClassifier, isVerb } from './sense-class';
import { type SenseToken, senseContext } from './sense-context';
import { SENSE_RULES } from './sense-rules';

/** A pattern that every clause matches. */
const ALWAYS = /^(?:\.|\\\||\\\|\/)$/;

/** What stands before a measure word. */
const COUNTED =
  /(?:M[0-9０-９一二三四五六七八九十百千万亿两几半零〇多余]+|[A-Z](?:这|那|每|哪|几|数|多|各|某|该|首|半|整|另一|一|两)) \|/;

/** Of a word of two characters that is verb and noun (影响, 规定): where it is the one, and where the other. */
const NOUN_BEFORE =
  /(?:U的|P(?:依照|按照|根据|依据|据|按|经|受|对)|V(?:依照|按照|根据|受|受到|做|做出|作|作出|进行|展开|开展|接受|提出|有|无|没有|遭|遭到|违反|符合|造成|产生|引起|发表|公布)|U(?:了|过)|[A-Z](?:这|那|此|该|项|次|份|个|种)) \|(?!U[了过着])|[VP](?:受|受到|对|在|因)\S* (?:\S+ ){1,4}\|(?:\$|U的|F下)/;
const NOUN_AFTER = /(?:U的|\^) \|V(?:表明|显示|发现|指出)|(?:[NVR]\S+|\^) \|(?:[A-Z](?:组|员|队|报告|结果|对象) )/;
const VERB =
  /(?:D\S+|[A-Z](?:会|要|可|可以|应|应当|须|必须|能|能够|将|想|正在|在)) \|(?!U的|\$)|\|U(?:了|过|着)|R(?!这|那|此|该)\S+ \|[NRMA]/;

/** What can tell the senses of a word apart. */
type Choice = { rules: readonly (readonly [gloss: string, clause: RegExp])[]; counted: number; isNounAndVerb: boolean };

/** By list of senses, of which a word has the same one each time; null where nothing can. */
const choices = new WeakMap<readonly string[], Choice | null>();

/**
 * The sense that a word has in its sentence, as an index of `senses`; undefined where that is not plain, and the
 * dictionary’s order holds.
 * @param senses of the entries that are read as the word is, in the order of the card; of one word alone
 * @param tokens of the text, of which the word is the one at `index`
 */
export function likelySense(
  senses: readonly string[],
  tokens: readonly SenseToken[],
  index: number,
): number | undefined {
  let choice = choices.get(senses);
  if (choice === undefined) {
    choice = choiceOf(tokens[index], senses);
    choices.set(senses, choice);
  }
  if (choice === null) return undefined;
  const { rules, counted, isNounAndVerb } = choice;
  const clause = senseContext(tokens, index);
  for (const [gloss, pattern] of rules) {
    if (!pattern.test(clause)) continue;
    const found = senses.findIndex((sense) => begins(sense, gloss));
    // What holds everywhere says no more than the order does.
    if (found >= 0) return found === 0 && ALWAYS.test(pattern.source) ? undefined : found;
  }
  if (counted >= 0 && COUNTED.test(clause)) return counted;
  return isNounAndVerb ? nounOrVerb(senses, clause) : undefined;
}

function choiceOf(token: SenseToken | undefined, senses: readonly string[]): Choice | null {
  if (token === undefined || senses.length < 2) return null;
  const { text: word, part } = token;
  const rules = Object.hasOwn(SENSE_RULES, word) ? (SENSE_RULES[word] ?? []) : [];
  const counted = senses.findIndex(isClassifier);
  // Not prepositions (通过) and adverbs, whose senses are no nouns either.
  const isNounAndVerb = word.length > 1 && /^[vn]?$/.test(part ?? '') && senses.some(isVerb) && !senses.every(isVerb);
  return rules.length === 0 && counted < 0 && !isNounAndVerb ? null : { rules, counted, isNounAndVerb };
}

function nounOrVerb(senses: readonly string[], clause: string): number | undefined {
  const isNoun = NOUN_BEFORE.test(clause) || NOUN_AFTER.test(clause);
  if (isNoun === VERB.test(clause)) return undefined;
  const found = senses.findIndex((sense) => isVerb(sense) !== isNoun);
  return found < 0 ? undefined : found;
}

/** Whether a gloss begins with these words. */
function begins(sense: string, words: string): boolean {
  return sense.startsWith(words) && !/^[a-z]/.test(sense.slice(words.length));
}
