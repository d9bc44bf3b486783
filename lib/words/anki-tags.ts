import type { WordState } from '@/lib/reading/word-state';

/** What the tags of a note say. */
export type AnkiTags = { tags: string[]; state?: WordState };

const marker = 'pindu';
const states: readonly WordState[] = ['learning', 'known', 'ignored'];

/**
 * The tags of a note in Anki, parted by spaces. Those that our own export adds (`pindu`, `pindu::learning`) are none of
 * the user's: they say the word's state. On such a note `_` stands for the space that a tag had.
 */
export function readAnkiTags(cell: string): AnkiTags {
  const all = cell.split(/\s+/).filter((tag) => tag !== '');
  const isOurs = (tag: string) => tag === marker || tag.startsWith(`${marker}::`);
  if (!all.some(isOurs)) return { tags: all };
  const state = states.find((each) => all.includes(`${marker}::${each}`));
  const tags = all.flatMap((tag) => (isOurs(tag) ? [] : [tag.replaceAll('_', ' ').trim()])).filter((tag) => tag !== '');
  return { tags, ...(state !== undefined && { state }) };
}
