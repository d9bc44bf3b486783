/** The longest tag of an article or a word, in UTF-16 units. */
export const longestTag = 60;

export type TagChange = { add?: readonly string[]; remove?: readonly string[] };

/** The spelling that a tag has already; its own where it is new, which then holds for the next. */
export type Spelling = (tag: string) => string;

/** @param existing all tags of the library's articles, or of its words */
export function spellingIn(existing: readonly string[]): Spelling {
  const all = new Set(existing);
  const byKey = new Map(existing.map((tag) => [keyOf(tag), tag]));
  return (tag) => {
    if (all.has(tag)) return tag;
    const spelled = byKey.get(keyOf(tag)) ?? tag;
    byKey.set(keyOf(tag), spelled);
    return spelled;
  };
}

/**
 * The tags of a row after a change. A tag in another case is the same tag, and so is one with `_` for a space, as Anki
 * writes it: it is not added again. Where a row has two spellings already, both stay, and only the one that is named is
 * removed.
 */
export function changedTags(
  own: readonly string[],
  { add = [], remove = [] }: TagChange,
  spelling: Spelling = (tag) => tag,
): string[] {
  const removed = remove.map(normaliseTag);
  const kept = own.filter(
    (tag) => !removed.includes(tag) && !removed.some((each) => isSameTag(each, tag) && !own.includes(each)),
  );
  const added = normaliseTags(add).filter((tag) => !kept.some((each) => isSameTag(each, tag)));
  return [...kept, ...added.map(spelling)];
}

/** Tags without the space around them, cut to the longest, each once in its first spelling. */
export function normaliseTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const name = normaliseTag(tag);
    if (name !== '' && !kept.has(keyOf(name))) kept.set(keyOf(name), name);
  }
  return [...kept.values()];
}

/** What the user typed, as tags: separated by commas in either width, 、 or ；. */
export function parseTags(typed: string): string[] {
  return normaliseTags(typed.split(/[,，、;；\n]/u));
}

function isSameTag(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(tag: string): string {
  return tag.replace(/[\s_"“”]+/gu, '_').toLowerCase();
}

function normaliseTag(tag: string): string {
  const name = tag.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name.length <= longestTag) return name;
  // Never half of a character.
  return name
    .slice(0, longestTag)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
