import type { Token } from '@/lib/chinese/types';

/**
 * The tokens of a sentence with the word read as it was kept, which may be a reading that its reader chose: field and
 * sentence of one note must not disagree. A reading that was set right since stands.
 */
export function asKept(
  tokens: readonly Token[],
  { offset, length }: { offset: number; length: number },
  pinyin: readonly string[],
): Token[] {
  let at = 0;
  return tokens.map((token) => {
    const isWord = at === offset && token.text.length === length && token.pinyin?.length === pinyin.length;
    at += token.text.length;
    if (!isWord || token.corrected !== undefined || token.pinyin?.join() === pinyin.join()) return token;
    const { doubtful: _, taiwanPinyin: __, ...rest } = token;
    return { ...rest, pinyin: [...pinyin] };
  });
}
