import type { Annotation, Entry, Token } from '@/lib/chinese/types';

/** A dictionary word and its entries, best first. */
export type Word = { text: string; entries: Entry[] };

/**
 * What a card shows of one word in its text: the reading that stands over it, its entries, the words inside it and
 * the longer words that start with it here.
 */
export type CardContent = Word & { pinyin?: string[]; inside: Word[]; longer: Word[] };

/** The dictionary words of an article's annotations, so that a card opens without asking anyone. */
export type Glossary = {
  add(annotation: Annotation): void;
  /** The card for `token`, which stands at `start` (UTF-16 units) of `text`. */
  card(text: string, start: number, token: Token): CardContent;
};

/** Longest headword of CC-CEDICT, in UTF-16 units, with room to spare. */
const longestWord = 32;

/** An empty glossary; annotations are added as they arrive. */
export function createGlossary(): Glossary {
  const words = new Map<string, Entry[]>();

  const entriesOf = (text: string): Entry[] => words.get(text) ?? [];

  const wordsFrom = (text: string, start: number, shortest: number, longest: number): Word[] => {
    const found: Word[] = [];
    for (let length = Math.min(longest, text.length - start); length >= shortest; length--) {
      const word = text.slice(start, start + length);
      const entries = entriesOf(word);
      if (entries.length > 0) found.push({ text: word, entries });
    }
    return found;
  };

  return {
    add(annotation) {
      for (const [word, indexes] of Object.entries(annotation.words)) {
        if (words.has(word)) continue;
        words.set(
          word,
          indexes.flatMap((index) => annotation.entries[index] ?? []),
        );
      }
    },
    card(text, start, token) {
      const length = token.text.length;
      const inside: Word[] = [];
      for (let offset = 0; offset < length; offset++) {
        const longest = offset === 0 ? length - 1 : length - offset;
        inside.push(...wordsFrom(token.text, offset, 1, longest));
      }
      const seen = new Set<string>([token.text]);
      return {
        text: token.text,
        pinyin: token.pinyin,
        entries: readAs(entriesOf(token.text), token.pinyin),
        inside: inside
          .filter((word) => !seen.has(word.text) && seen.add(word.text))
          .sort((a, b) => Number(b.text.length > 1) - Number(a.text.length > 1)),
        longer: wordsFrom(text, start, length + 1, longestWord),
      };
    },
  };
}

/** The entries that are read as the ruby says come first, so that card and ruby never disagree. */
function readAs(entries: Entry[], pinyin: string[] | undefined): Entry[] {
  if (pinyin === undefined) return entries;
  const spoken = pinyin.join('').toLowerCase();
  const exact = pinyin.join('');
  const rank = (entry: Entry) => {
    const own = entry.pinyin.join('');
    return own === exact ? 0 : own.toLowerCase() === spoken ? 1 : 2;
  };
  return [...entries].sort((a, b) => rank(a) - rank(b));
}
