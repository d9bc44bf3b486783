import { plainMarkup } from '@/lib/dictionaries/plain-markup';

/** Bytes of one article that are looked at. */
const LONGEST_ARTICLE = 32_000;

/** Types of text by their letter: plain, or with markup. Pictures, sounds and lists of files are left out. */
const PLAIN = 'mlntw';
const MARKUP = 'ghxk';
const READING = 'y';

/**
 * What an article of StarDict says. It is a sequence of fields, each of a type by a letter: of lower-case types the text
 * ends with 0, of upper-case ones the size goes before.
 * @param types the letters of the fields of all articles; '' where each field has its letter before it
 */
export function articleOf(article: Uint8Array, types: string): { reading?: string; glosses: string[] } {
  const bytes = article.subarray(0, LONGEST_ARTICLE);
  const decoder = new TextDecoder();
  const glosses: string[] = [];
  let reading: string | undefined;
  let at = 0;
  for (let field = 0; at < bytes.length && (types === '' || field < types.length); field += 1) {
    const type = types === '' ? String.fromCharCode(bytes[at] ?? 0) : (types[field] ?? '');
    if (types === '') at += 1;
    const isLast = types !== '' && field === types.length - 1;
    let [start, end] = [at, bytes.length];
    if (/[A-Z]/.test(type)) {
      if (!isLast) [start, end] = [at + 4, at + 4 + sizeAt(bytes, at)];
      at = end;
    } else {
      const zero = isLast ? -1 : bytes.indexOf(0, at);
      if (zero >= 0) end = zero;
      at = end + 1;
    }
    const text = decoder.decode(bytes.subarray(start, Math.min(end, bytes.length)));
    if (type === READING) reading ??= text;
    else if (PLAIN.includes(type) || MARKUP.includes(type))
      glosses.push(MARKUP.includes(type) ? plainMarkup(text) : text);
  }
  return { ...(reading !== undefined && { reading }), glosses };
}

/** A size in 4 bytes; more than any where there are not so many. */
function sizeAt(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) return bytes.length;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}
