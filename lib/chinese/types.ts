/**
 * A stretch of text, as the segmenter cut it. Concatenating the tokens of a text gives the text back exactly.
 * `pinyin` holds one syllable per Han character (`\p{Script=Han}`), in citation tones with tone marks, neutral tone
 * unmarked, ü as ü, a capital where the word is a name, '' for a character that no source can read; it is absent where the token has no Han character.
 */
export type Token = { text: string; kind: 'word' | 'name' | 'number' | 'other'; pinyin?: string[] };

/**
 * One CC-CEDICT entry. `pinyin` is one syllable per Han character of the headword, as in a token, with tone marks; a
 * headword with no Han character (110) has its whole reading. A character without a known reading has ''.
 */
export type Entry = { simplified: string; traditional: string; pinyin: string[]; senses: string[] };

/**
 * What a reader needs of some texts: tokens for each, and every entry that their cards can show, once.
 * `words` maps each dictionary word found at any position of the texts (longest or not) to indexes into `entries`,
 * best first. JSON only: it crosses a message.
 */
export type Annotation = { tokens: Token[][]; words: Record<string, number[]>; entries: Entry[] };
