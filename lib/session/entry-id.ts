import type { Entry } from '@/lib/chinese/types';
import { wordId } from '@/lib/chinese/word-id';

const ids = new WeakMap<Entry, string>();

/** The key of an entry's word. Remembered: a text asks for the same entries again and again. */
export function entryId(entry: Entry): string {
  let id = ids.get(entry);
  if (id === undefined) {
    id = wordId(entry.simplified, entry.pinyin);
    ids.set(entry, id);
  }
  return id;
}
