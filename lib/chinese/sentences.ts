/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
export type Sentence = { start: number; end: number };

/** What ends a sentence, with the closing quotes and brackets that belong to it; or a line break. */
const SENTENCE_END = /(?:[。！？；!?;…｡]+|\.(?=\s|$))[”’」』）》】〉〕"')\]]*\s*|\n+/gu;

/** Where a sentence that is too long is cut best, the last of them that fits. */
const CLAUSE_END = /[，、：,:]/;

/** The sentences of a text; joined, they give the text. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    found.push({ start, end });
    start = end;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/**
 * Cuts a text into as few parts of at most `max` UTF-16 units as whole sentences allow; a longer sentence is cut after
 * a comma, else anywhere but inside a surrogate pair. Joined, they give the text.
 * @throws {RangeError} where `max` is less than 2: a surrogate pair would not fit
 */
export function pieces(text: string, max: number): string[] {
  if (!(max >= 2)) throw new RangeError(`A piece must hold at least 2 units, not ${max}.`);
  if (text.length <= max) return text === '' ? [] : [text];
  const parts: string[] = [];
  let start = 0;
  for (const sentence of sentences(text)) {
    if (sentence.end - start <= max) continue;
    if (sentence.start > start) {
      parts.push(text.slice(start, sentence.start));
      start = sentence.start;
    }
    while (sentence.end - start > max) {
      const end = cutBefore(text, start, start + max);
      parts.push(text.slice(start, end));
      start = end;
    }
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

/** The best place to cut after `start` and not after `limit`. Commas are sought in the last half alone. */
function cutBefore(text: string, start: number, limit: number): number {
  for (let end = limit; end > start + (limit - start) / 2; end -= 1) {
    if (CLAUSE_END.test(text.charAt(end - 1))) return end;
  }
  const high = text.charCodeAt(limit - 1);
  const low = text.charCodeAt(limit);
  const splitsPair = high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  return splitsPair ? limit - 1 : limit;
}
