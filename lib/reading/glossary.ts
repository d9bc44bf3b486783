import { removeTone } from 'pinyin-utils';
import { characterMeanings, readAs, type Word } from '@/lib/chinese/lookup';
import type { Annotation, Entry, Token } from '@/lib/chinese/types';

/**
 * What a card shows of one word in its text: the token with the reading that stands over it, its entries, the words
 * and characters inside it (of a number expression only what its own words hold: no 十分 in 三十|分), and the longer
 * words of the text that it is a part of. `characters` are its Han characters, each with the syllables that the
 * dictionary knows for it, the one that it has here first.
 */
export type CardContent = {
  token: Token;
  entries: Entry[];
  inside: Word[];
  longer: Word[];
  characters: { character: string; syllables: string[] }[];
};

/** The dictionary words of an article's annotations, so that a card opens without asking anyone. */
export type Glossary = {
  /** Entries of a word that is there already are replaced: levels may have changed. */
  add(annotation: Annotation): void;
  /** The card for `token`, which stands at `start` (UTF-16 units) of `text`. */
  card(text: string, start: number, token: Token): CardContent;
  /** The entries of a word, best first; empty where the texts have no such word. */
  entries(word: string): readonly Entry[];
  /** The entry that a token is read as, tones aside; absent where none is. */
  entryOf(token: Token): Entry | undefined;
  /** The longest dictionary word that begins at `start`; undefined where none does. */
  longest(text: string, start: number): string | undefined;
};

/** Longest headword of CC-CEDICT, in UTF-16 units, with room to spare; and how far before a word one is sought. */
const longestWord = 32;
const farthestBefore = 8;

/** An empty glossary; annotations are added as they arrive. */
export function createGlossary(): Glossary {
  const words = new Map<string, Entry[]>();
  /** What `entryOf` found: a text has each word many times. */
  let leading = new Map<string, Entry | undefined>();
  let byToken = new WeakMap<Token, { entry: Entry | undefined }>();

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

  const entryReadAs = ({ text, pinyin = [] }: Token): Entry | undefined => {
    const key = `${text}|${pinyin.join(' ')}`;
    if (leading.has(key)) return leading.get(key);
    const [first] = readAs(words.get(text) ?? [], pinyin);
    const entry = first !== undefined && bare(first.pinyin) === bare(pinyin) ? first : undefined;
    leading.set(key, entry);
    return entry;
  };

  return {
    add(annotation) {
      leading = new Map();
      byToken = new WeakMap();
      for (const [word, indexes] of Object.entries(annotation.words)) {
        words.set(
          word,
          indexes.flatMap((index) => annotation.entries[index] ?? []),
        );
      }
    },
    entries: (word) => words.get(word) ?? [],
    entryOf(token) {
      const found = byToken.get(token) ?? { entry: entryReadAs(token) };
      byToken.set(token, found);
      return found.entry;
    },
    longest: (text, start) => wordsFrom(text, start, start + 1, start + longestWord)[0]?.text,
    card(text, start, token) {
      const { length } = token.text;
      const entries = readAs(words.get(token.text) ?? [], token.pinyin ?? []);
      const inside =
        token.words?.flatMap((word) => wordsInside(word, word.length)) ?? wordsInside(token.text, length - 1);
      const word = { text: token.text, pinyin: token.pinyin, traditional: entries[0]?.traditional };
      const meanings = characterMeanings(word, (character) => words.get(character) ?? []);
      for (const { character, entry } of meanings) if (entry) inside.push({ text: character, entries: [entry] });
      const longer: Word[] = [];
      for (let from = Math.max(0, start - farthestBefore); from <= start; from++) {
        const least = start + length + (from === start ? 1 : 0);
        longer.push(...wordsFrom(text, from, least, from + longestWord));
      }
      return {
        token,
        entries,
        inside: once(inside, token.text),
        longer: once(longer, token.text).sort((a, b) => b.text.length - a.text.length),
        characters: syllablesOf(token, entries, (character) => words.get(character) ?? []),
      };
    },
  };
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
      syllable ? [isCapital ? capital(syllable) : syllable.toLowerCase()] : [],
    );
    return { character, syllables: [...new Set(now === '' ? written : [now, ...written])] };
  });
}

function capital(syllable: string): string {
  return syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

function once(words: Word[], but: string): Word[] {
  const seen = new Set([but]);
  return words.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function isOneCharacter(text: string): boolean {
  return text.length <= 2 && [...text].length === 1;
}
