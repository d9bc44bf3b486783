import { removeTone } from 'pinyin-utils';
import { characterMeanings, readAs, type Word } from '@/lib/chinese/lookup';
import { capitalise } from '@/lib/chinese/numbered-pinyin';
import { wholeReading } from '@/lib/chinese/numbers/whole-reading';
import { meantFirst } from '@/lib/chinese/senses/meant-first';
import type { Annotation, Entry, ExplainedName, SavedName, Token } from '@/lib/chinese/types';

/**
 * What a card shows of a word in its text: the token as it is read there, its entries, the words inside it (of a number
 * expression only its own: no 十分 in 三十|分), and the longer words of the text around it. `characters` are its Han
 * characters with the syllables of the dictionary, the one that it has here first. `explained` is what the article
 * calls it elsewhere: its foreign name, its abbreviation or full form.
 */
export type CardContent = {
  token: Token;
  entries: Entry[];
  inside: Word[];
  longer: Word[];
  characters: { character: string; syllables: string[] }[];
  explained?: Explained[];
};

/** Another form of a card's word; `from` is the saved article that has it, where this one does not. */
export type Explained = Pick<ExplainedName, 'other' | 'kind'> & { from?: Omit<SavedName, keyof ExplainedName> };

/** The dictionary words of an article's annotations, so that a card opens without asking anyone. */
export type Glossary = {
  /** Entries of a word that is there already are replaced: levels may have changed. */
  add(annotation: Annotation): void;
  /** Forgets the words that only the user's own entries and dictionaries have: they may have been changed. */
  forgetOwn(): void;
  /** The card for `token`, which stands at `start` (UTF-16 units) of `text`. */
  card(text: string, start: number, token: Token): CardContent;
  /** The entries of a word, best first; empty where the texts have no such word. */
  entries(word: string): readonly Entry[];
  /** What the article, or else a saved one, calls a word elsewhere. */
  explained(word: string): readonly Explained[];
  /** The entry that a token is read as, tones aside; absent where none is. */
  entryOf(token: Token): Entry | undefined;
  /** The longest dictionary word that begins at `start`; undefined where none does. */
  longest(text: string, start: number): string | undefined;
};

/** Longest headword of CC-CEDICT, in UTF-16 units, with room to spare; and how far before a word one is sought. */
const longestWord = 32;
const farthestBefore = 8;

/** So many other forms of a word are shown. */
const mostForms = 4;

/** An empty glossary; annotations are added as they arrive. */
export function createGlossary(): Glossary {
  const words = new Map<string, Entry[]>();
  /** The other forms of each form that the article explains, in both directions. */
  const explained = new Map<string, Explained[]>();
  const explain = (form: string, other: string, kind: Explained['kind']): void => {
    const known = explained.get(form) ?? [];
    if (known.length < mostForms && !known.some((one) => one.other === other))
      explained.set(form, [...known, { other, kind }]);
  };
  /** The same of other articles, which were saved. */
  const saved = new Map<string, Explained[]>();
  const explainedAs = (word: string) => explained.get(word) ?? saved.get(word);
  /** What `entryOf` found: a text has each word many times. */
  let leading = new Map<string, Entry | undefined>();
  // Not weak: the collector of garbage asks for each key of a weak map by itself, tens of milliseconds in a long text.
  let byToken = new Map<Token, { entry: Entry | undefined }>();

  /** Words of `text` from `start` that end in [least, most], the longest first. */
  const wordsFrom = (text: string, start: number, least: number, most: number): Word[] => {
    const found: Word[] = [];
    for (let end = Math.min(most, text.length); end >= least; end--) {
      const word = text.slice(start, end);
      const entries = words.get(word);
      if (entries !== undefined) found.push({ text: word, entries });
    }
    return found;
  };

  /** Words of several characters in a text, by where they begin; at its start those of at most `most` units. */
  const wordsInside = (text: string, most: number): Word[] =>
    Array.from(text, (_, offset) => wordsFrom(text, offset, offset + 2, offset === 0 ? most : text.length))
      .flat()
      .filter((word) => !isOneCharacter(word.text));

  const entryReadAs = (token: Token): Entry | undefined => {
    const { text } = token;
    if (!words.has(text)) return undefined;
    const pinyin = token.pinyin ?? wholeReading(token) ?? [];
    const key = `${text}|${pinyin.join(' ')}`;
    if (leading.has(key)) return leading.get(key);
    const [first] = readAs(words.get(text) ?? [], pinyin);
    const entry = first !== undefined && bare(first.pinyin) === bare(pinyin) ? first : undefined;
    leading.set(key, entry);
    return entry;
  };

  return {
    add(annotation) {
      for (const { form, other, kind } of annotation.names?.explained ?? []) {
        explain(form, other, kind);
        explain(other, form, kind === 'abbreviation' ? 'full' : 'abbreviation');
      }
      for (const { form, other, kind, ...from } of annotation.saved ?? []) {
        const known = saved.get(form) ?? [];
        if (!known.some((one) => one.other === other)) saved.set(form, [...known, { other, kind, from }]);
      }
      let isReplaced = false;
      for (const [word, indexes] of Object.entries(annotation.words)) {
        const entries = indexes.flatMap((index) => annotation.entries[index] ?? []);
        const before = words.get(word);
        if (before !== undefined && saySame(before, entries)) continue;
        isReplaced ||= before !== undefined;
        words.set(word, entries);
      }
      // Else what was found holds: of a long text it would be found again with each message.
      if (!isReplaced) return;
      leading = new Map();
      byToken = new Map();
    },
    forgetOwn() {
      for (const [word, entries] of words) if (entries.every(isOwn)) words.delete(word);
      leading = new Map();
      byToken = new Map();
    },
    entries: (word) => words.get(word) ?? [],
    explained: (word) => explainedAs(word) ?? [],
    entryOf(token) {
      const known = byToken.get(token);
      if (known !== undefined) return known.entry;
      const entry = entryReadAs(token);
      // A word that the glossary has not may come with a later message.
      if (words.has(token.text)) byToken.set(token, { entry });
      return entry;
    },
    longest: (text, start) => wordsFrom(text, start, start + 1, start + longestWord)[0]?.text,
    card(text, start, token) {
      const { length } = token.text;
      const known = words.get(token.text) ?? [];
      // Figures alone are read in several ways: 110 is a telephone number only as yāo yāo líng.
      const isFigures = token.kind === 'number' && token.pinyin === undefined;
      const own = isFigures ? known.filter(isReadAs(wholeReading(token) ?? [])) : known;
      const entries = meantFirst(readAs(own, token.pinyin ?? []), token);
      const inside =
        token.words?.flatMap((word) => wordsInside(word, word.length).filter(isOfNumber(word))) ??
        wordsInside(token.text, length - 1).filter(token.kind === 'number' ? isOfNumber(token.text) : () => true);
      const word = { text: token.text, pinyin: token.pinyin, traditional: entries[0]?.traditional };
      const meanings = characterMeanings(word, (character) => words.get(character) ?? []);
      for (const { character, entry } of meanings) if (entry) inside.push({ text: character, entries: [entry] });
      const longer: Word[] = [];
      for (let from = Math.max(0, start - farthestBefore); from <= start; from++) {
        const least = start + length + (from === start ? 1 : 0);
        longer.push(...wordsFrom(text, from, least, from + longestWord));
      }
      const forms = explainedAs(token.text);
      return {
        token,
        entries,
        ...(forms && { explained: forms }),
        inside: once(inside, token.text),
        longer: once(longer, token.text).sort((a, b) => b.text.length - a.text.length),
        characters: syllablesOf(token, entries, (character) => words.get(character) ?? []),
      };
    },
  };
}

/** Whether an entry is not of CC-CEDICT, which never changes. */
function isOwn({ own, dictionary }: Entry): boolean {
  return own === true || dictionary !== undefined;
}

/** Whether entries of one word, which a dictionary always gives in one order, say the same. Of CC-CEDICT's levels change. */
function saySame(before: readonly Entry[], entries: readonly Entry[]): boolean {
  const said = (entry: Entry | undefined) =>
    entry && isOwn(entry) ? JSON.stringify(entry) : Object.entries(entry?.levels ?? {}).join();
  return before.length === entries.length && before.every((entry, index) => said(entry) === said(entries[index]));
}

function isReadAs(pinyin: readonly string[]): (entry: Entry) => boolean {
  return (entry) => entry.pinyin.join(' ') === pinyin.join(' ');
}

function bare(pinyin: readonly string[]): string {
  return removeTone(pinyin.join(' ')).toLowerCase();
}

function syllablesOf(
  { text, pinyin = [] }: Token,
  entries: readonly Entry[],
  entriesOf: (character: string) => readonly Entry[],
): CardContent['characters'] {
  const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
  if (characters.length !== pinyin.length) return [];
  return characters.map((character, index) => {
    const now = pinyin[index] ?? '';
    const isCapital = now !== now.toLowerCase();
    const known = [
      ...entries.flatMap((entry) => [entry.pinyin[index], entry.taiwanPinyin?.[index]]),
      ...entriesOf(character).flatMap((entry) => [entry.pinyin[0], entry.taiwanPinyin?.[0]]),
    ];
    const written = known.flatMap((syllable) =>
      syllable ? [isCapital ? capitalise(syllable) : syllable.toLowerCase()] : [],
    );
    return { character, syllables: [...new Set(now === '' ? written : [now, ...written])] };
  });
}

/** Whether a word is a part of a number: no 十万 in 三十万, which is 三|十|万, and no 百万 in 三百万. */
function isOfNumber(number: string): (word: Word) => boolean {
  return ({ text }) =>
    !/^[十百千万亿萬億]/u.test(text) ||
    !new RegExp(`(?<=[一二三四五六七八九两兩几幾数數]|\\d)${text}`, 'u').test(number);
}

function once(words: Word[], but: string): Word[] {
  const seen = new Set([but]);
  return words.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function isOneCharacter(text: string): boolean {
  return text.length <= 2 && [...text].length === 1;
}
