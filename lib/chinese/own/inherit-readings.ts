import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { hanOffsets } from '@/lib/chinese/han';
import type { Token } from '@/lib/chinese/types';

type Heard = { syllable: string; doubtful: boolean };

/**
 * Gives words that the dictionary lacks the syllables that their characters have where the same text is cut without what
 * the user added: a stretch made one word is read as its parts were, and as doubtful as they were.
 * @param tokens of a text, some of them words that the user made; changed in place
 * @param plain the same text's tokens without those
 */
export function inheritReadings(
  dictionary: Dictionary,
  text: string,
  tokens: readonly Token[],
  plain: readonly Token[],
): void {
  const heard = syllablesByOffset(text, plain);
  let end = 0;
  for (const token of tokens) {
    const start = end;
    end += token.text.length;
    if (token.kind !== 'word' || token.pinyin === undefined || dictionary.find(token.text) !== undefined) continue;
    const syllables = hanOffsets(text, start, end).flatMap((offset) => heard.get(offset) ?? []);
    if (syllables.length !== token.pinyin.length || syllables.some(({ syllable }) => syllable === '')) continue;
    token.pinyin = syllables.map(({ syllable }) => syllable);
    if (syllables.some(({ doubtful }) => doubtful)) token.doubtful = true;
    else delete token.doubtful;
  }
}

function syllablesByOffset(text: string, tokens: readonly Token[]): ReadonlyMap<number, Heard> {
  const heard = new Map<number, Heard>();
  let start = 0;
  for (const { text: word, pinyin = [], doubtful = false } of tokens) {
    hanOffsets(text, start, start + word.length).forEach((offset, index) => {
      heard.set(offset, { syllable: pinyin[index] ?? '', doubtful });
    });
    start += word.length;
  }
  return heard;
}
