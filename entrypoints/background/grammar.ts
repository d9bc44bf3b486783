import { preparePatterns } from '@/lib/chinese/grammar/find-patterns';
import { notesOf } from '@/lib/chinese/grammar/pattern-notes';
import { sentencePatterns } from '@/lib/chinese/grammar/sentence-patterns';
import { tokenizeAll } from '@/lib/chinese/tokenize';
import type { Token } from '@/lib/chinese/types';
import type { GrammarOfTexts } from '@/lib/session/grammar';
import { annotationData } from './loaded-data';

/** Characters of the texts of which the tokens are kept, in UTF-16 units: an article’s, till its patterns are asked for. */
const mostKept = 200_000;

const kept = new Map<string, readonly Token[]>();
let size = 0;

/** Keeps the tokens of texts for when their patterns are asked for, at no cost to who waits for the tokens. */
export function keepTokens(texts: readonly string[], tokens: readonly (readonly Token[])[]): void {
  for (const [index, text] of texts.entries()) {
    letGo(text);
    kept.set(text, tokens[index] ?? []);
    size += text.length;
  }
  for (const text of kept.keys()) {
    if (size <= mostKept) return;
    letGo(text);
  }
}

function letGo(text: string): void {
  if (kept.delete(text)) size -= text.length;
}

/**
 * The patterns of grammar in texts, of which the tokens are kept no longer. Those of which they are gone, as after a wake,
 * are cut into words again.
 */
export async function findGrammar(texts: readonly string[]): Promise<GrammarOfTexts> {
  const { words, ...loaded } = await annotationData();
  preparePatterns();
  const missing = texts.filter((text) => !kept.has(text));
  if (missing.length > 0) keepTokens(missing, tokenizeAll(words, missing, undefined, loaded).tokens);
  const found = texts.map((text) => sentencePatterns(words, text, kept.get(text) ?? []));
  for (const text of texts) letGo(text);
  return { found, notes: notesOf(found.flat()) };
}
