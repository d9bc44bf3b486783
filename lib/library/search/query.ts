import { firstWord, type GlossQuery, glossQuery, meaningFound } from './gloss-query';
import { pinyinPattern } from './pinyin-query';
import { placeOfPinyin, type Snippet, snippetAt } from './snippet';
import { type FindText, findText, type Place, type VariantsOf } from './variants';
import type { WordIndex } from './word-index';

/** What search sees of an article without its text. */
export type Heading = {
  id: string;
  title: string;
  /** Source, site and host, as they can be searched for. */
  sources: readonly string[];
  tags: readonly string[];
};

/** What it sees of its text: `pinyin` is absent while it is still to be derived. */
export type Body = { text: string; pinyin?: string };

/** Why an article was found: a place in its title, and a line of its text, or nothing where source or tag say it. */
export type Hit = {
  article: string;
  title?: Place;
  snippet?: Snippet;
  /** The word whose meaning was asked for, and that meaning. */
  meaning?: { word: string; sense: string };
};

/** What a query needs of the library: words by number with their meanings, and the forms of characters. */
export type Lexicon = { index: WordIndex; senses: readonly string[]; variantsOf: VariantsOf };

/** A parsed query. `heading` searches what a list has in memory, `body` the text. */
export type Query = {
  /** Whether pinyin can match; else it need not be read. */
  wantsPinyin: boolean;
  heading(heading: Heading): Hit | undefined;
  body(heading: Heading, body: Body): Hit | undefined;
};

/**
 * Parses what was typed: Chinese in either script, pinyin with or without tones, English for the meaning of words,
 * a title, a source, a tag. Words that are parted by spaces must all be there; those of pinyin or of an English phrase
 * belong together. `undefined` where nothing was typed.
 */
export function makeQuery(typed: string, lexicon: Lexicon): Query | undefined {
  const text = typed.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (text === '') return undefined;
  const whole = makeTerm(text, lexicon);
  const words = text.split(' ');
  // `zhong guo` is one word, and `zhong` and `guo` would be found everywhere.
  if (words.length === 1 || whole.pinyin !== undefined) return queryOf([whole], lexicon);
  const each = queryOf(
    words.map((word) => makeTerm(word, lexicon)),
    lexicon,
  );
  const together = queryOf([whole], lexicon);
  return {
    wantsPinyin: together.wantsPinyin || each.wantsPinyin,
    heading: (heading) => together.heading(heading) ?? each.heading(heading),
    body: (heading, body) => together.body(heading, body) ?? each.body(heading, body),
  };
}

type Term = {
  typed: string;
  find: FindText;
  pinyin: RegExp | undefined;
  /** Numbers of the words whose meaning fits, with how well. */
  words: ReadonlyMap<number, number>;
};

function makeTerm(typed: string, { senses, variantsOf }: Lexicon): Term {
  return { typed, find: findText(typed, variantsOf), pinyin: pinyinPattern(typed), words: wordsMeaning(typed, senses) };
}

function wordsMeaning(typed: string, senses: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  const fits: GlossQuery | undefined = glossQuery(typed);
  const word = firstWord(typed);
  if (fits === undefined || word === undefined) return found;
  // Asked at each key of forty thousand meanings: a pattern takes twenty times as long as a look for its letters.
  lowerCase(senses).forEach((lower, number) => {
    if (!lower.includes(word)) return;
    const score = fits(senses[number] as string);
    if (score !== undefined) found.set(number, score);
  });
  return found;
}

const lowered = new WeakMap<readonly string[], string[]>();

/** Meanings in lower case, computed once for each word. */
function lowerCase(senses: readonly string[]): readonly string[] {
  const kept = lowered.get(senses) ?? [];
  for (let number = kept.length; number < senses.length; number += 1)
    kept.push((senses[number] as string).toLowerCase());
  lowered.set(senses, kept);
  return kept;
}

function queryOf(terms: readonly Term[], lexicon: Lexicon): Query {
  return {
    wantsPinyin: terms.some(({ pinyin }) => pinyin !== undefined),
    heading: (heading) => all(heading.id, terms, (term) => inHeading(term, heading)),
    body: (heading, body) =>
      all(heading.id, terms, (term) => inHeading(term, heading) ?? inBody(term, heading.id, body, lexicon)),
  };
}

/** What all terms found, or nothing; the first line that one found is shown. */
function all(article: string, terms: readonly Term[], find: (term: Term) => Omit<Hit, 'article'> | undefined) {
  let hit: Hit = { article };
  for (const term of terms) {
    const found = find(term);
    if (found === undefined) return undefined;
    hit = { ...found, ...hit };
  }
  return hit;
}

function inHeading({ find }: Term, { title, sources, tags }: Heading): Omit<Hit, 'article'> | undefined {
  const place = find(title);
  if (place !== undefined) return { title: place };
  return [...sources, ...tags].some((name) => find(name) !== undefined) ? {} : undefined;
}

function inBody(
  term: Term,
  article: string,
  { text, pinyin }: Body,
  lexicon: Lexicon,
): Omit<Hit, 'article'> | undefined {
  const place = term.find(text);
  if (place !== undefined) return { snippet: snippetAt(text, place.start, place.end) };
  const read = pinyin === undefined ? null : (term.pinyin?.exec(pinyin) ?? null);
  if (read !== null && pinyin !== undefined) {
    const found = placeOfPinyin(text, pinyin, read.index, read.index + read[0].length);
    return found === undefined ? {} : { snippet: snippetAt(text, found.start, found.end) };
  }
  const number = lexicon.index.best(article, term.words);
  if (number === undefined) return undefined;
  const word = (lexicon.index.ids[number] ?? '').split('|', 1)[0] ?? '';
  const meaning = { word, sense: meaningFound(lexicon.senses[number] ?? '', term.typed) };
  const stands = findText(word, lexicon.variantsOf)(text);
  return { meaning, ...(stands && { snippet: snippetAt(text, stands.start, stands.end) }) };
}
