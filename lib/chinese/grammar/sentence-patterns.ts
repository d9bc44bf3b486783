import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { sentences } from '@/lib/chinese/sentences';
import type { Token } from '@/lib/chinese/types';
import { findPatterns } from './find-patterns';
import { grammarWords } from './grammar-words';
import type { FoundPattern, GrammarWord } from './types';

/** The patterns of grammar in a text, of which `tokens` are the tokens; offsets are the text's. */
export function sentencePatterns(dictionary: Dictionary, text: string, tokens: readonly Token[]): FoundPattern[] {
  const words = grammarWords(dictionary, tokens);
  const found: FoundPattern[] = [];
  let at = 0;
  let next = 0;
  for (const { end } of sentences(text)) {
    const start = at;
    const own: GrammarWord[] = [];
    // A token that reaches beyond its sentence belongs to the one in which it begins.
    for (let word = words[next]; word !== undefined && at < end; word = words[++next]) {
      own.push(word);
      at += word.text.length;
    }
    for (const { pattern, parts } of findPatterns(own))
      found.push({ pattern, parts: parts.map((part) => ({ start: part.start + start, end: part.end + start })) });
  }
  return found;
}
