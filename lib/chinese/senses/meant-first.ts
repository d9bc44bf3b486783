import type { Entry, Token } from '@/lib/chinese/types';

/**
 * Entries of a card with the sense that the token has in its text before the others: its entry before the others of
 * CC-CEDICT, marked `meant`, and the sense first in it. The same entries where no sense is known.
 */
export function meantFirst(entries: readonly Entry[], token: Token): Entry[] {
  let index = token.sense ?? Number.NaN;
  const read = entriesReadAs(entries, token);
  for (const entry of read) {
    const sense = entry.senses[index];
    if (sense !== undefined) {
      const senses = [sense, ...entry.senses.filter((_, at) => at !== index)];
      const others = entries.filter((other) => other !== entry);
      return others.toSpliced(entries.indexOf(read[0] as Entry), 0, { ...entry, senses, meant: true });
    }
    index -= entry.senses.length;
  }
  return [...entries];
}

/** CC-CEDICT’s entries that are read as a token is, in their order: `Token.sense` counts through their senses. */
export function entriesReadAs(entries: readonly Entry[], { pinyin = [] }: Token): Entry[] {
  const reading = pinyin.join(' ');
  return entries.filter((entry) => !entry.own && entry.dictionary === undefined && entry.pinyin.join(' ') === reading);
}
