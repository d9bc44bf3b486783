import { ownGloss } from './own-glosses';

const mostWords = 3;
/** So many words a gloss may have that is whole with them; so many where nothing shorter says it. */
const mostWhole = 4;
const mostAtAll = 5;

/**
 * The glosses of the first of an entry's senses that gives any. What a word means literally is one only where nothing else
 * is said: "lit. new bud" and "fig. new and original" give "new and original".
 */
export function firstGlosses(senses: readonly string[]): string[] {
  const parts = senses.map(partsOf);
  for (const kind of ['meant', 'literal'] as const)
    for (const most of [mostWhole, mostAtAll]) {
      const found = parts.map((part) => glossesOf(part[kind], most)).find(({ length }) => length > 0);
      if (found !== undefined) return found;
    }
  return [];
}

/**
 * The glosses of a sense in one to four words, to stand above a word: its synonyms without "to", articles and brackets,
 * in their order; none where all of it is a remark, or where fewer words would not say the same. "to discover; to find"
 * gives "discover" and "find", "(bound form) one's own; this" "one's own" and "this", "classifier for people"
 * "(classifier)" and "(mw)".
 */
export function shortGlosses(sense: string): string[] {
  return firstGlosses([sense]);
}

/** What is said literally: up to the remark that it is an idiom, else up to a semicolon. */
const LITERAL = /^(?:\([^()]*\) )*?(?:lit\. |\(lit\.\) )((?:(?!; fig\.).)*?\((?:idiom|proverb|saying)\b[^()]*\)|[^;]*)/;

/** What a sense says literally, and what else. */
function partsOf(sense: string): { literal: string; meant: string } {
  const [all = '', literal = ''] = LITERAL.exec(sense) ?? [];
  return { literal, meant: sense.slice(all.length) };
}

function glossesOf(sense: string, most: number): string[] {
  if (/^(?:\([^()]*\) ?)*\(?(?:classifier|measure word)\b/.test(sense)) return ['(classifier)', '(mw)'];
  const bare = sense
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\((?:[^()]|\([^()]*\))*\)|\{[^{}]*\}/g, ' ')
    .replace(/\bCL:.*$/, '')
    .replace(/\p{Script=Han}+(?:\|\p{Script=Han}+)?/gu, ' ')
    .replace(/[“”"~]/g, '');
  const synonyms = bare
    .split(/[;/:!?]|\.{3}| [-–] /)
    .filter((synonym) => !REMARK.test(synonym))
    .flatMap(synonymsOf)
    .filter((synonym) => /\p{L}/u.test(plain(synonym)) && !REFERENCE.test(plain(synonym)));
  const short = synonyms.map(plain).filter((synonym) => wordsOf(synonym).length <= mostWords);
  const first = short[0] ?? synonyms.map((synonym) => cut(synonym, most)).find((synonym) => synonym !== '');
  const own = ownGloss(sense);
  if (own !== undefined) return [own];
  const gloss = first ?? remark(sense);
  if (gloss === '') return [];
  if (gloss.startsWith('(')) return [gloss];
  // The stretch for “stretch of road”, where there is less room.
  const head = short.length === 0 ? /^(.+?) of /.exec(gloss)?.[1] : undefined;
  const all = [gloss, ...short, ...(head && !VAGUE.test(head) ? [head] : [])];
  // Involved for “to be involved”.
  const verbless = all.map((synonym) => synonym.replace(/^(?:be|become) (?:(?:an?|the) )?(?=\p{L}{4})/u, ''));
  return [...new Set([...all, ...verbless])];
}

/**
 * Commas separate synonyms behind a short one, and else what belongs together: “frame made of bamboo, wire etc”, “Yunnan,
 * capital Kunming”.
 */
function synonymsOf(gloss: string): string[] {
  const [first = '', ...others] = gloss.split(',');
  const isOne = wordsOf(plain(first)).length > mostWords || /^\p{Lu}\p{Ll}/u.test(first.trim());
  return isOne ? [first] : [first, ...others];
}

const wordsOf = (gloss: string): string[] => gloss.split(' ');

/** Without what an English gloss begins with for the sake of grammar. */
function plain(gloss: string): string {
  return gloss
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:fig\.|abbr\. for)(?: |$)/, '')
    .replace(/^(?:to (?=\p{L})|(?:an?|the) (?!(?:little|few|bit|lot|while)\b)(?=\p{L}))/iu, '')
    .replace(/ (?:(?:(?:to|for|of|with|from|on|at) )?(?:sth|sb)|and|or)$/, '')
    .trim();
}

/** What narrows the phrase that it follows, and what narrows one that is no verb’s. */
const NARROWING =
  /^(?:of|in|on|at|for|with|from|by|into|among|amongst|between|during|after|before|against|within|inside|outside|upon|towards?|via|per|etc|who|which|that|where|when|whose|while \S+ing|until|since|using|used|made|worn|held|located|situated|built|found|given|called|named|known|mentioned|engaged|living|consisting|containing|composed|c\.|\d.*)(?: |$)/;
const AFTER_NOUN =
  /^(?:as|like|near|through|over|under|across|along|around|behind|off|facing|prior|equal|immediately|such|popular|hung|\S+ed (?:for|in|on|at|by|with|as|from|over|to))(?: |$)/;
/** What goes on with a verb and its object: “stay behind to take care of things”, but “turn out to be true”. */
const AFTER_VERB = /^(?:and|or|to (?!be |have |do ))/;
const PARTICLE = /^(?:up|out|on|in|down|over|back|forward|off|away|around|along)$/;

/** What no phrase ends with. */
const OPEN =
  /^(?:an?|the|and|or|to|not|no|be|am|was|were|being|do|does|did|will|would|may|might|must|shall|have|has|had|get|got|go|come|give|take|put|keep|make|makes|become|becomes|let|very|so|too|more|most|less|as|than|about|whom|if|while|because|it|its|his|her|their|our|your|my|also|both|either|neither|only|just|all|this|these|those|even|any|every|each|same|another|(?:un)?able|eager|powerless|easy|hard|difficult|ready|willing|likely|never|next|first|various|without|like|near|through|over|under|such|popular|hung|according|order|something|tend|face|know|knowing|needs?|wants?|allows?|one|sb|sth|\S+['’]s?)$/i;
/** What a clause has, which is not cut. */
const CLAUSE = /\b(?:can|could|should|does|did|what|how|is|are|been|who|which|that)\b|n't\b/;

/** What says nothing without what narrows it, by itself or before “of”. */
const BARE =
  /^(?:one|person|people|thing|something|everything|anything|someone|place|areas?|region|number|part|side|article|name|term|word|form|case|character|first|second|third|eldest|two|three|live|deal|look|stop|stay|work|act|refer|belong|lead|turn|stand|serve|fall|set|run|move|play|call|care|pass|bring|hold|draw|pull|throw|send|use|lie|sit|rise|begin|start)$/i;
const VAGUE =
  /\b(?:out|one|lot|kinds?|types?|sorts?|care|matter|front|full|get|have|whole|pair|piece|series|number|advantage)$/;

/** What turns a phrase into another when it is left out. */
const NEGATION =
  /\b(?:no|not|never|nor|neither|without|cannot|nothing|nobody|none|hardly|unless|unable|except|but)\b|n't\b/;

/** A second word for the same at the end, or before what narrows both: “put on or wear”, “fourth or youngest amongst”. */
const BESIDE =
  / or (?:\S+ (?:out|up|off|down|away)|\S+)(?=$| (?:of|in|on|at|for|with|from|by|among|amongst|between) )/g;
const DETERMINER = /(?<! of) (?:an?|the|one's|sb's)(?= )/g;

/**
 * A longer gloss with fewer words: as a whole, where few enough are left without a second word for the same, then without
 * articles within; else its first words, where they are a phrase that what follows only narrows. Empty where none are.
 */
function cut(synonym: string, most: number): string {
  const whole = wordsOf(
    withoutEnd(wordsOf(plain(synonym)))
      .join(' ')
      .replace(BESIDE, ''),
  );
  if (whole.length <= mostWhole) return whole.join(' ');
  const bare = wordsOf(whole.join(' ').replace(DETERMINER, ''));
  if (bare.length <= most) return bare.join(' ');
  const isVerb = /^\s*(?:fig\. )?to /.test(synonym);
  // An adjective before “or” says no more than half: “to work a temporary or casual job”.
  const isHalf = / (?:an?|the|one's) \S+ (?:and|or) /.test(whole.join(' '));
  const lengths = [3, 4, 2, ...(isVerb ? [] : [1]), ...(most === mostAtAll ? [5, 1] : [])];
  const end = lengths.find((length) => {
    const rest = bare.slice(length);
    return !(isHalf && /^(?:and|or)$/.test(rest[0] ?? '')) && isPhrase(bare.slice(0, length), rest, isVerb);
  });
  return bare.slice(0, end ?? 0).join(' ');
}

/** Whether words say by themselves what they say before `rest`. */
function isPhrase(words: readonly string[], rest: readonly string[], isVerb: boolean): boolean {
  const [phrase, left] = [words.join(' '), rest.join(' ')];
  const last = words.at(-1) ?? '';
  if (OPEN.test(last) || NARROWING.test(last) || / (?:for|of|by|in|at|from) \S+ing$/.test(phrase)) return false;
  if (!isVerb && words.length > 2 && /\w{3}ed$/.test(last)) return false;
  if (NEGATION.test(left) || CLAUSE.test(phrase) || BARE.test(phrase)) return false;
  if (/^of /.test(left))
    return (
      words.length > 1 &&
      !VAGUE.test(phrase) &&
      !/^at | (?:with|and|or) | of .*(?:\p{Lu}\S*|body|part|sequence|circumference)$/u.test(phrase)
    );
  if (NARROWING.test(left)) return true;
  if (isVerb) return words.length > 1 && AFTER_VERB.test(left) && !(PARTICLE.test(last) && /^to /.test(left));
  if (/^to /.test(left)) return words.length > 1;
  // What stands beside a noun may have its noun in common with it: “provincial or county guild hall”.
  return (
    AFTER_NOUN.test(left) ||
    (/^and /.test(left) && /^\p{Ll}+s$/u.test(last)) ||
    (/^or \p{Lu}/u.test(left) && /^\p{Lu}/u.test(last))
  );
}

/** What a gloss does not end with. */
const END = /^(?:of|in|on|at|for|to|with|from|by|as|that|which|who|and|or|into|about|a|an|the|not)$/i;

/** Words without prepositions and articles at their end. */
function withoutEnd(words: readonly string[]): string[] {
  const end = words.findLastIndex((word) => !END.test(word));
  return words.slice(0, Math.max(1, end + 1));
}

/** A remark on grammar: what a word is used for. */
const REMARK =
  /^\s*(?:(?:abbr\. to|cf|refers to)\b|(?:\S+ly )?used (?:to|in|as|before|after|with|for|esp|when|at|by)\b|(?:\S+ )?(?:particle|prefix|suffix|marker|interjection) (?:indicating|introducing|used|similar|equivalent|ending|showing|for|of|or|expressing)\b|(?:noun|verb|plural|modal|structural|aspect|question|final) (?:particle|prefix|suffix|marker)\b)/;

/** What is left of a reference to another word. */
const REFERENCE = /^(?:same as|as in|abbr\.|(?:\S+ ){0,2}(?:equivalent|form|variant|version) of)$/;

/** Of a gloss that is a remark as a whole: what it calls the word, in brackets. */
function remark(sense: string): string {
  const kind =
    /\b(?:modal particle|particle|action marker|complement|prefix|suffix|interjection|passive|emphasis)\b/.exec(sense);
  return kind ? `(${kind[0]})` : '';
}
