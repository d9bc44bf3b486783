import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Entry } from '@/lib/chinese/types';
import { entryId } from '@/lib/session/entry-id';

/** The dictionary entry of a word id; `undefined` where this dictionary has none. */
export function entryOfWord(dictionary: Dictionary, id: string): Entry | undefined {
  const key = dictionary.find(id.slice(0, id.indexOf('|')));
  if (key === undefined) return undefined;
  const index = dictionary.entriesOf(key).find((each) => entryId(dictionary.entry(each)) === id);
  return index === undefined ? undefined : dictionary.entry(index);
}

/** What a word means, its meanings parted by `; `; of one that only refers to another, what that one means. */
export function sensesOf({ senses, references }: Entry): string {
  return (senses.length > 0 ? senses : (references?.[0]?.senses ?? [])).join('; ');
}
