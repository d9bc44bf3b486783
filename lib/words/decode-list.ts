import { encodingOf } from '@/lib/article/encoding';

/** The largest file of words that is read, in bytes: the whole dictionary with its glosses has half of it. */
export const largestList = 20_000_000;

/** Why a file is no list of words. */
export type ListProblem = 'empty' | 'too-large' | 'anki-package' | 'not-text';

/** The text of a file of words, in whatever encoding of Chinese, or why it cannot be one. */
export function decodeList(bytes: Uint8Array): { text: string } | { problem: ListProblem } {
  if (bytes.length === 0) return { problem: 'empty' };
  if (bytes.length > largestList) return { problem: 'too-large' };
  // "PK": .apkg, .colpkg and every other archive are ZIP files.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9) return { problem: 'anki-package' };
  const text = decode(bytes);
  const odd = [...text.slice(0, 100_000)].filter(isOdd).length;
  if (odd > Math.max(3, text.length / 200) || text.includes('\0')) return { problem: 'not-text' };
  return text.trim() === '' ? { problem: 'empty' } : { text };
}

/**
 * A short list may have none of the characters by which encodings of Chinese are told from others, and two bytes of
 * GB18030 may be valid UTF-8 (山水 is ɽˮ): what holds letters beyond ASCII and nothing Chinese is read as Chinese where
 * its bytes are such.
 */
function decode(bytes: Uint8Array): string {
  const read = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (/[^\p{ASCII}]/u.test(read) && !/\p{Script=Han}/u.test(read)) {
    for (const chinese of ['gb18030', 'big5']) {
      try {
        const text = new TextDecoder(chinese, { fatal: true }).decode(bytes);
        if (/\p{Script=Han}/u.test(text)) return text;
      } catch {
        // Not in this encoding.
      }
    }
  }
  return read;
}

/** A character that no text has: of control, or in place of bytes that are none. */
function isOdd(character: string): boolean {
  const code = character.charCodeAt(0);
  return code === 0xfffd || code < 9 || (code > 13 && code < 32);
}
