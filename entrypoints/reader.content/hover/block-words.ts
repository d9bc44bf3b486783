import { sentences } from '@/lib/chinese/sentences';
import type { Token } from '@/lib/chinese/types';
import { type CardContent, createGlossary } from '@/lib/reading/glossary';
import type { Annotate } from '@/lib/reading/reading';

/** A word of a text: where it stands (UTF-16 units), and what its card shows. */
export type WordIn = { start: number; end: number; token: Token; content: CardContent };

/** So much of a text around a word is annotated with it, whole sentences of it, in UTF-16 units. */
const context = 800;
const mostKept = 50;

/**
 * Words of texts as they are asked for, each text annotated once, with the sentences around the word as its context.
 * `undefined` where nothing Chinese stands at the place.
 */
export function createBlockWords(annotate: Annotate): (text: string, offset: number) => Promise<WordIn | undefined> {
  const kept = new Map<string, Promise<{ tokens: Token[]; card: (start: number, token: Token) => CardContent }>>();

  const read = (text: string) => {
    let reading = kept.get(text);
    if (reading === undefined) {
      reading = annotate([text]).then((annotation) => {
        const glossary = createGlossary();
        glossary.add(annotation);
        return { tokens: annotation.tokens[0] ?? [], card: (start, token) => glossary.card(text, start, token) };
      });
      reading.catch(() => kept.delete(text));
      kept.set(text, reading);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    }
    return reading;
  };

  return async (text, offset) => {
    if (!/\p{Script=Han}/u.test(text.slice(offset, offset + 2))) return undefined;
    const part = around(text, offset);
    const { tokens, card } = await read(text.slice(part.start, part.end));
    let start = 0;
    for (const token of tokens) {
      const end = start + token.text.length;
      if (part.start + end > offset) {
        if (token.pinyin === undefined || token.pinyin.length === 0) return undefined;
        return { start: part.start + start, end: part.start + end, token, content: card(start, token) };
      }
      start = end;
    }
    return undefined;
  };
}

/** Whole sentences around a place. The same for every place of a short text, so that it is asked for once. */
export function around(text: string, offset: number): { start: number; end: number } {
  if (text.length <= context) return { start: 0, end: text.length };
  const all = sentences(text);
  const at = Math.max(
    0,
    all.findIndex(({ end }) => offset < end),
  );
  // In steps, so that neighbouring words share what is asked for.
  const from = Math.floor(at / 4) * 4;
  const first = all[Math.max(0, from - 1)] ?? { start: 0 };
  const last = all[Math.min(all.length - 1, from + 4)] ?? { end: text.length };
  if (last.end - first.start <= 4 * context) return { start: first.start, end: last.end };
  // A sentence without end.
  const start = Math.max(0, Math.floor(offset / context) * context - context / 2);
  return { start, end: Math.min(text.length, start + 2 * context) };
}
