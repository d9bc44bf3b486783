import { encodingOf } from '@/lib/article/encoding';

/** The largest file of words that is read, in bytes: the whole dictionary with its glosses has half of it. */
export const largestList = 20_000_000;

export type ListProblem = 'empty' | 'too-large' | 'anki-package' | 'not-text';

/** The text of a file of words, in whatever encoding of Chinese, or why it cannot be one. */
export function decodeList(bytes: Uint8Array): { text: string } | { problem: ListProblem } {
  if (bytes.length === 0) return { problem: 'empty' };
  if (bytes.length > largestList) return { problem: 'too-large' };
  // "PK": .apkg, .colpkg and every other archive are ZIP files.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9) return { problem: 'anki-package' };
  const text = decode(bytes);
  if (isNoText(text)) return { problem: 'not-text' };
  return text.trim() === '' ? { problem: 'empty' } : { text };
}

/** The text of bytes in the encoding of `chineseEncodingOf`. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(chineseEncodingOf(bytes)).decode(bytes);
}

/**
 * The encoding of a Chinese text as a TextDecoder label. A short list may lack the characters by which encodings are
 * detected, and two bytes of GB18030 may be valid UTF-8 (山水 is ɽˮ): text with letters beyond ASCII and no Chinese is
 * read as Chinese where its bytes allow.
 */
export function chineseEncodingOf(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  const read = new TextDecoder(label).decode(bytes);
  if (!/[^\p{ASCII}]/u.test(read) || /\p{Script=Han}/u.test(read)) return label;
  const isChinese = (chinese: string) => {
    try {
      return /\p{Script=Han}/u.test(new TextDecoder(chinese, { fatal: true }).decode(bytes));
    } catch {
      return false;
    }
  };
  return ['gb18030', 'big5'].find(isChinese) ?? label;
}

/** Whether a text has so many characters of no text that it is none. */
export function isNoText(text: string): boolean {
  const odd = [...text.slice(0, 100_000)].filter(isOdd).length;
  return odd > Math.max(3, text.length / 200) || text.includes('\0');
}

/** A character that no text has: of control, or in place of bytes that are none. */
function isOdd(character: string): boolean {
  const code = character.charCodeAt(0);
  return code === 0xfffd || code < 9 || (code > 13 && code < 32);
}
