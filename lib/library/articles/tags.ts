/** The longest tag, in UTF-16 units. */
export const longestTag = 50;

/**
 * Tags as they are kept: without the space around them, at most 50 units long, each once. Letters in another case are
 * the same tag; the first spelling stays.
 */
export function normaliseTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const name = normaliseTag(tag);
    if (name !== '' && !kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name);
  }
  return [...kept.values()];
}

/** What the user typed, as tags: parted by commas in either width, 、 or ；. */
export function parseTags(typed: string): string[] {
  return normaliseTags(typed.split(/[,，、;；\n]/u));
}

function normaliseTag(tag: string): string {
  const name = tag.normalize('NFC').replace(/\s+/gu, ' ').trim();
  // Never half of a character.
  return name.length <= longestTag
    ? name
    : name
        .slice(0, longestTag)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();
}
