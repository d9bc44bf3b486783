import type { Display } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/session/glossary';

/** More of them would not stand in one line. */
const most = 4;

/**
 * The readings that a doubtful word may have here, the one that is shown first: of a character those of the dictionary,
 * of a longer word those of its entries.
 */
export function likelyReadings(
  { token, entries, characters }: CardContent,
  display: Pick<Display, 'syllables'>,
): (readonly string[])[] {
  const shown = display.syllables(token);
  const others =
    characters.length === 1
      ? (characters[0]?.syllables ?? []).map((syllable) => [syllable])
      : entries.map((entry) => entry.pinyin.map((syllable) => syllable.toLowerCase()));
  const seen = new Set<string>();
  return [shown, ...others]
    .filter((pinyin) => {
      const key = pinyin.join(' ').toLowerCase();
      return pinyin.length === shown.length && !seen.has(key) && seen.add(key);
    })
    .slice(0, most);
}
