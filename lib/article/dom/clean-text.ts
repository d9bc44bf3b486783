// Soft hyphen, zero-width spaces and joiners, direction marks, overrides and isolates, word joiner, BOM; and the
// controls that HTML can carry, but for tab and line ends.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this is for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
// A zero-width joiner holds an emoji sequence together; anywhere else it splits words invisibly.
const LONE_JOINER = /(?<!\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])\u200d/gu;

/** Text without the characters that nobody sees and that break words, look-up and line order. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(LONE_JOINER, '');
}
