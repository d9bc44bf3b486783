import type { Reference } from '@/lib/chinese/types';

/** Another entry, as a sense names it: `pinyin` is numbered, as written; absent where the sense gives none. */
export type NamedEntry = { traditional: string; simplified: string; pinyin?: string };
export type NamedReference = NamedEntry & { kind: Reference['kind'] };

/**
 * A sense taken apart: `text` without its references, and `source`, the sense as it was, for references that lead
 * nowhere.
 */
export type ParsedSense = { source: string; text: string; references: NamedReference[] };

export type ParsedSenses = { senses: ParsedSense[]; measureWords: NamedEntry[]; taiwanPinyin?: string };

const HEADWORD = String.raw`[^\x00-\x7f‘’“”–—…][^\x00-\x7f]*(?:[A-Za-z0-9]+[^\x00-\x7f]+)*`;
const NAMED = String.raw`(${HEADWORD})(?:\|(${HEADWORD}))?(?: ?\[([^\]]+)\])?`;
const VARIANT = '(?:[A-Za-z-]+ ){0,3}variant of';
const LEAD = String.raw`see(?: also| under)?|erhua (?:variant|form) of|${VARIANT}|abbr\. (?:for|of)|short for|same as|also written`;

/** The whole sense is a reference, with what else it says before or behind. */
const WHOLE = new RegExp(`^((?:\\([^()]*\\) )*)(${LEAD}) ${NAMED}(?=$|[ ,;])(.*)$`, 'u');
/** A reference in brackets, or behind a comma, within or after a gloss. */
const WITHIN = new RegExp(` ?\\((${VARIANT}|abbr\\. (?:for|of)|short for) ${NAMED}\\)`, 'gu');
const BEHIND = new RegExp(`, (abbr\\. (?:for|of)) ${NAMED}$`, 'u');
const FURTHER = new RegExp(`^ (?:and|or) ${NAMED}$`, 'u');

const CLASSIFIER = /^ ?([^\s,|[\]]+)(?:\|([^\s,|[\]]+))?\[([A-Za-z0-9: ]+)\]$/;

/** The same within a gloss: paper (CL:張|张[zhang1],沓[da2]). */
const CLASSIFIERS_WITHIN = / ?\(CL: ?([^()]+)\)/g;

/**
 * Takes an entry's senses (CC-CEDICT's, joined by slashes) apart: references, measure words (`CL:`), Taiwan reading,
 * and the remaining text. Unusual wording stays text.
 * @param syllables of the entry's reading: a Taiwan reading of another length belongs to a part
 */
export function parseSenses(senses: string, syllables: number): ParsedSenses {
  const parsed: ParsedSenses = { senses: [], measureWords: [] };
  const all = senses.split('/');
  for (const whole of all) {
    const sense = whole.replace(CLASSIFIERS_WITHIN, (source: string, list: string) => {
      const words = parseMeasureWords(list);
      parsed.measureWords.push(...(words ?? []));
      return words ? '' : source;
    });
    const measureWords = sense.startsWith('CL:') ? parseMeasureWords(sense.slice(3)) : undefined;
    const taiwan = /^Taiwan pr\. \[([A-Za-z0-9: ]+)\]$/.exec(sense)?.[1]?.match(/[A-Za-z:]+[1-5]/g);
    if (measureWords) parsed.measureWords.push(...measureWords);
    else if (taiwan && !parsed.taiwanPinyin && taiwan.length === syllables) parsed.taiwanPinyin = taiwan.join(' ');
    else parsed.senses.push(parseSense(sense, all.length === 1));
  }
  return parsed;
}

function parseMeasureWords(list: string): NamedEntry[] | undefined {
  const words = list.split(',').map((word) => CLASSIFIER.exec(word));
  return words.every((word) => word !== null)
    ? words.map(([, traditional = '', simplified = traditional, pinyin]) => ({ traditional, simplified, pinyin }))
    : undefined;
}

/** @param isOnly whether the entry has no other sense */
function parseSense(source: string, isOnly: boolean): ParsedSense {
  const whole = WHOLE.exec(source);
  if (whole) {
    const [, notes = '', lead = '', traditional = '', simplified = traditional, pinyin, rest = ''] = whole;
    const references = [{ kind: kindOf(notes + lead), traditional, simplified, pinyin }];
    const further = FURTHER.exec(rest);
    if (further) {
      const [, alsoTraditional = '', alsoSimplified = alsoTraditional, alsoPinyin] = further;
      references.push({
        ...references[0],
        kind: kindOf(notes + lead),
        traditional: alsoTraditional,
        simplified: alsoSimplified,
        pinyin: alsoPinyin,
      });
    }
    const isMereNote = /^(?:same as|also written)/.test(lead) && !isOnly;
    if (isMereNote || (!further && /^ ?(?:in |and |or |\+|preferred)/.test(rest)))
      return { source, text: source, references: [] };
    const said = further ? '' : rest.replace(/^[,;]? ?/, '');
    return { source, text: [notes + qualifier(lead), said].join(' ').trim(), references };
  }
  const references: NamedReference[] = [];
  const take = (
    _: string,
    lead: string,
    traditional: string,
    simplified: string | undefined,
    pinyin: string | undefined,
  ) => {
    references.push({ kind: kindOf(lead), traditional, simplified: simplified ?? traditional, pinyin });
    return '';
  };
  const text = source.replace(WITHIN, take).replace(BEHIND, take).trim();
  return { source, text, references };
}

function kindOf(lead: string): Reference['kind'] {
  if (/erhua/.test(lead)) return 'erhua';
  if (/abbr|short for/.test(lead)) return 'abbreviation';
  if (/variant/.test(lead)) return /\b(?:old|archaic|ancient|classical)\b/.test(lead) ? 'old-variant' : 'variant';
  return /also written/.test(lead) ? 'variant' : 'see';
}

/** What a variant is besides a variant (Japanese, euphemistic, contracted …), which no kind of reference says. */
function qualifier(lead: string): string {
  const said = /^(.*) variant of$/.exec(lead)?.[1] ?? '';
  return /^(?:|old|archaic|ancient|classical|erhua)$/.test(said) ? '' : `${said} variant`;
}
